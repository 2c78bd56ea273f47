"""What learners read in this repository's own course is easy to read: its lessons, posts, pages and items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import textstat
import yaml

from mkdocs_rehearse.yamldoc import Data

ROOT = Path(__file__).parent.parent

#: A school grade by the formula of Flesch and Kincaid (1975), and words in a sentence.
HARDEST, LONGEST = 8, 30

FOLDERS = ("lessons", "blog/posts", "practice", "about")
PAGES = [ROOT / "docs/index.md", *(page for name in FOLDERS for page in sorted((ROOT / "docs" / name).rglob("*.md")))]
ITEMS = sorted((ROOT / "quizzes").rglob("*.yml"))

#: Keys of an item whose text a learner reads.
READ = {"title", "situation", "question", "text", "rationale", "effect", "says", "message", "checklist"}

#: What is no prose in a page: front matter, blocks, comments, pictures, targets of links, attributes, tags, signs.
NO_PROSE = re.compile(
    r"\A---\n.*?\n---\n|^/// .*?^///\s*$|<!--.*?-->|!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|\{[^}\n]*\}|<[^>]+>|[*`\[\]]",
    re.DOTALL | re.MULTILINE,
)
PARAGRAPH = re.compile(r"\n\s*\n|\||\n(?=\s*(?:[-#>]|\d+\.)\s)")
MARKER = re.compile(r"^\s*(?:[-#>?]+|\d+\.)\s+(?:[ x]\s)?|^> ?", re.MULTILINE)
SENTENCE = re.compile(r"(?<=[.?!…])[”’)]*\s+(?=[“‘(]*[A-ZÀ-Ž0-9])")


def paragraphs(markdown: str) -> list[str]:
    parts = (MARKER.sub("", part) for part in PARAGRAPH.split(NO_PROSE.sub("", markdown)))
    return [" ".join(part.split()) for part in parts if re.search(r"\w", part)]


def read_by_learners(value: Data, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from read_by_learners(part, str(name))
    elif isinstance(value, list):
        for part in value:
            yield from read_by_learners(part, key)
    elif isinstance(value, str) and key in READ:
        yield value


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return text if path.suffix == ".md" else "\n\n".join(read_by_learners(yaml.safe_load(text)))


@pytest.mark.parametrize("path", [*PAGES, *ITEMS], ids=lambda path: path.stem)
def test_a_text_is_easy_to_read(path: Path) -> None:
    parts = paragraphs(text_of(path))
    long = [
        sentence
        for part in parts
        for sentence in SENTENCE.split(part)
        if len(re.findall(r"\w[\w’.,%-]*", sentence)) > LONGEST
    ]
    assert long == []
    assert (
        textstat.flesch_kincaid_grade(" ".join(part if part[-1] in ".?!" else f"{part}." for part in parts)) <= HARDEST
    )
