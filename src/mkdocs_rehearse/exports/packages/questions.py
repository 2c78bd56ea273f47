"""What the frame must know of the course: its map, and each item as a question that an LMS can report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...course import Bank
from ...formats import FORMATS, Interaction, Selectable
from ...formats.views import letter_of
from ...item import Item
from ...text.plain import plain_text
from ...words import Words, words_in
from .package import Package

#: SCORM 2004 gives a description 250 characters; a choice's own is part of an answer that may name several.
_LONGEST, _LONGEST_LABEL = 250, 40
#: What the build has found in `client/words/lms.js`.
_SENTENCES = Path(__file__).parent / "frame" / "words.json"
_NO_WORD = re.compile("[^a-z0-9]+")


def package_script(package: Package) -> str:
    """Return the script that sets `rehearsePackage`. It is no JSON file, because no request may be needed for it."""
    data = {
        "standard": package.standard,
        "report": package.report,
        "language": package.language,
        "title": package.title,
        "map": package.map,
        "questions": dict(_questions(package.bank, package.map["items"])),
    }
    return f"globalThis.rehearsePackage={_literal(data)}\n{_words_script(words_in(package.language))}"


def _words_script(words: Words) -> str:
    """Return the script that sets the frame's sentences in a language, by the sentences of its source."""
    known = json.loads(_SENTENCES.read_text("utf-8"))
    held = {
        one if isinstance(one, str) else one[0]: words.forms(*([one] if isinstance(one, str) else one)) for one in known
    }
    return f"globalThis[Symbol.for('rehearse words')]=Object.assign({_literal(held)},{{plural:n=>+({words.plural})}})\n"


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")


def _questions(bank: Bank, shown: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every question of the course's map, by the item's id."""
    quizzes = {quiz.id: quiz.item for lesson in bank.lessons for quiz in lesson.quizzes}
    for name in shown:
        item = bank.entries[name].item if name in bank.entries else quizzes.get(name)
        interaction = FORMATS[item.format].interaction(item) if item else None
        if item and interaction:
            yield name, _question(item, interaction)


def _question(item: Item, interaction: Interaction) -> dict[str, Any]:
    return {
        "kind": FORMATS[item.format].form.kind,
        "text": plain_text(item.question)[:_LONGEST],
        "choices": [_choice(letter_of(place), one) for place, one in enumerate(interaction.choices)],
        "right": interaction.right,
    }


def _choice(letter: str, choice: Selectable) -> dict[str, str]:
    """A label is what a report shows: the letter in the file, and the first words, in signs that all LMSs take."""
    text = plain_text(choice.text)
    words = _NO_WORD.sub("_", text.lower())[:_LONGEST_LABEL].strip("_")
    label = "_".join(filter(None, [letter.lower(), words]))
    scene = {"scene": _NO_WORD.sub("_", choice.scene)} if choice.scene else {}
    return {"id": choice.id, "label": label, "text": text[:_LONGEST], **scene}
