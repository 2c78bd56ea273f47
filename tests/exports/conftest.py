"""A course with an item of every format, and what Moodle's syntax says of a file."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from hostile import ROOT
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.exports import Parts, Unsaid, parts_of
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.words import words_in

_PARSE = (
    "let text = ''; process.stdin.setEncoding('utf8').on('data', (part) => (text += part))"
    ".on('end', () => console.log(JSON.stringify(require('gift-pegjs').parse(text))))"
)


@pytest.fixture
def parts(course_of_all: None) -> Parts:
    """That course on its way out."""
    return parts_from(BankLoader().load(Settings()).bank)


def parts_from(bank: Bank, home: str = "https://example.org/course/") -> Parts:
    """Return a whole course on its way out."""
    return Parts("a-course", "A course", home, "en", tuple(parts_of(bank, (), words_in(), Unsaid())))


def parse_gift(text: str) -> list[dict[str, Any]]:
    """Return the questions of a file, read by another program than ours."""
    done = subprocess.run(["node", "-e", _PARSE], cwd=ROOT, input=text, capture_output=True, text=True, check=True)
    questions: list[dict[str, Any]] = json.loads(done.stdout)
    return questions
