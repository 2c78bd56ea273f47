"""What a group can talk about after an item: questions that come from its ratings and its twin."""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Words
from .sheet import Sheet


def questions_of(sheet: Sheet, words: Words, twin: Sheet | None = None) -> list[str]:
    """Return questions for a discussion, as plain text.

    Args:
        sheet: The item.
        words: The language to ask in.
        twin: The item that differs in one fact, if there is one.
    """
    say = words.say
    if any(scene.outcome for scene in sheet.scenes):
        return [say.talk_part, say.talk_back, *_twin(sheet, twin, words)]
    if sheet.is_written:
        return [say.talk_aloud, say.talk_cut, *_twin(sheet, twin, words)]
    return [*_options(sheet, words), *_twin(sheet, twin, words)]


def _options(sheet: Sheet, words: Words) -> Iterator[str]:
    if not sheet.words:  # correct or not: there is nothing between
        return
    ranked = sorted(sheet.choices, key=lambda choice: -choice.rating)
    best, worst = ranked[0], ranked[-1]
    second = next((choice for choice in ranked if choice.rating < best.rating), None)
    yield words.say.talk_best.format(letter=best.letter)
    if second and second is not worst:
        yield words.say.talk_second.format(letter=second.letter)
    if worst.rating < best.rating:
        yield words.say.talk_worst.format(letter=worst.letter)


def _twin(sheet: Sheet, twin: Sheet | None, words: Words) -> Iterator[str]:
    if twin is None:
        return
    yield words.say.talk_twin.format(twin=twin.title, title=sheet.title)
