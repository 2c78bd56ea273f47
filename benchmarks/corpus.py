"""Sites with the same words in four forms, to compare build times.

plain     the text as Markdown: situation, question, a list of options, a paragraph for each reason
quiz      the same as <quiz> blocks, for mkdocs-quiz's own plugin
rehquiz   the same <quiz> blocks, for Rehearse
rehearse  the same as YAML items and /// scenario blocks
"""

from __future__ import annotations

import random
import runpy
from pathlib import Path

SITES = ("plain", "quiz", "rehquiz", "rehearse")

#: Where it is, the corpus that the project's figures have always been measured with.
_SHARED = Path(__file__).parents[2] / "shared/tools/bench_corpus.py"
_WORDS = "answer call club goods letter market offer order parcel plan price stall street talk team visit".split()
_RATINGS = (1, 3, 0, 2)
_CONFIG = """\
site_name: Benchmark
theme:
  name: material
  font: false
  features: [navigation.prune]
plugins:
  - search
"""
_OURS = """\
  - rehearse
markdown_extensions:
  - rehearse:
      course: benchmark
      item_pages: false
"""
_PLUGINS = {"plain": "", "quiz": "  - mkdocs_quiz\n", "rehquiz": _OURS, "rehearse": _OURS}


def write_sites(root: Path, pages: int, items: int = 10) -> None:
    """Write the four sites, the same at each call.

    Args:
        root: An empty folder; each site becomes a folder in it.
        pages: How many pages of text each site has.
        items: How many questions stand on each page.
    """
    if _SHARED.is_file():
        runpy.run_path(str(_SHARED))["write_sites"](root, pages, items)
        return
    for site in SITES:
        (root / site / "docs").mkdir(parents=True)
        (root / site / "mkdocs.yml").write_text(_CONFIG + _PLUGINS[site])
        (root / site / "docs/index.md").write_text("# Benchmark\n")
    (root / "rehearse/quizzes").mkdir()
    chance = random.Random(1)
    for page in range(pages):
        _write_page(root, f"page-{page:04}", items, chance)


def _write_page(root: Path, name: str, items: int, chance: random.Random) -> None:
    texts = dict.fromkeys(SITES, f"# {name}\n\n")
    texts["rehearse"] = f"---\ntitle: {name}\nobjectives:\n  do: Do a thing\n---\n\n{texts['rehearse']}"
    for number in range(items):
        for site, text in _forms(f"{name}-{number}", chance).items():
            if site == "yaml":
                head = f"format: best\ntitle: Item {name} {number}\nobjective: {name}/do\n"
                (root / f"rehearse/quizzes/{name}-{number}.yml").write_text(head + text)
            else:
                texts[site] += text
    for site, text in texts.items():
        (root / site / "docs" / f"{name}.md").write_text(text)


def _forms(name: str, chance: random.Random) -> dict[str, str]:
    """Return one question in all forms."""
    heading = f"## Part\n\n{_sentence(chance, 60)}\n\n"
    situation, question = _sentence(chance, 25), f"{_sentence(chance, 8)[:-1]}?"
    options = [(_sentence(chance, 12), rating, _sentence(chance, 10)) for rating in _RATINGS]
    reasons = "".join(f"{reason}\n\n" for *_, reason in options)
    boxes = "".join(f"- [{'x' if rating == 3 else ' '}] {text}\n" for text, rating, _ in options)
    quiz = f"{heading}<quiz>\n{situation} {question}\n{boxes}\n{reasons}</quiz>\n\n"
    rows = "".join(f"  - text: {text}\n    rating: {rating}\n    rationale: {why}\n" for text, rating, why in options)
    listed = "".join(f"- {text}\n" for text, *_ in options)
    head = "role: sender\nchannel: linkedin-message\n"
    return {
        "plain": f"{heading}{situation}\n\n{question}\n\n{listed}\n{reasons}",
        "quiz": quiz,
        "rehquiz": quiz,
        "rehearse": f"{heading}/// scenario | {name}\n///\n\n",
        "yaml": f"{head}situation: {situation}\nquestion: {question}\noptions:\n{rows}",
    }


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."
