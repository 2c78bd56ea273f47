"""The files that beginnings are made of, with marks such as `@title@` where an author's words go."""

from __future__ import annotations

import json
from pathlib import Path

FILES = Path(__file__).parent / "files"


def filled(file: Path, words: dict[str, str]) -> str:
    """Return a file's text with the words in the place of their marks."""
    text = file.read_text("utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text


def quoted(text: str) -> str:
    """Return a text as a value in YAML: JSON is YAML, and needs no care with signs."""
    return json.dumps(text, ensure_ascii=False)
