"""What a group can talk about after an item: questions that come from its ratings and its twin."""

from __future__ import annotations

from collections.abc import Iterator

from .sheet import Sheet


def questions_of(sheet: Sheet, twin: Sheet | None = None) -> list[str]:
    """Return questions for a discussion, as plain text.

    Args:
        sheet: The item.
        twin: The item that differs in one fact, if there is one.
    """
    if any(scene.outcome for scene in sheet.scenes):
        return [*_conversation(), *_twin(sheet, twin)]
    if sheet.is_written:
        return [*_draft(), *_twin(sheet, twin)]
    return [*_options(sheet), *_twin(sheet, twin)]


def _options(sheet: Sheet) -> Iterator[str]:
    if not sheet.words:  # correct or not: there is nothing between
        return
    ranked = sorted(sheet.choices, key=lambda choice: -choice.rating)
    best, worst = ranked[0], ranked[-1]
    second = next((choice for choice in ranked if choice.rating < best.rating), None)
    yield f"Which words in {best.letter} make the difference? What would be lost without them?"
    if second and second is not worst:
        yield f"What would have to be different in the situation for {second.letter} to be the better choice?"
    if worst.rating < best.rating:
        yield f"Who would choose {worst.letter}, and with which good reason? What does the other person make of it?"


def _conversation() -> Iterator[str]:
    yield "At which reply did your way part from your neighbour’s? What did the other person write next?"
    yield "After a poor reply: which words would have brought the conversation back?"


def _draft() -> Iterator[str]:
    yield "Read two drafts aloud. What would you answer as the person who gets them?"
    yield "Which one sentence would you take out of your draft, and what happens to the rest?"


def _twin(sheet: Sheet, twin: Sheet | None) -> Iterator[str]:
    if twin is None:
        return
    yield f"Read “{twin.title}” beside “{sheet.title}”. Which one fact is different, and what does it change?"
