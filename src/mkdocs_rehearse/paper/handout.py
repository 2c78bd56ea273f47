"""Two documents to print: the learner's workbook, and the facilitator's key to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..formats import FORMATS
from ..formats.form import ORDER, PAIR, RATINGS
from ..markdown.paper import PaperText
from ..pages import Lesson
from ..render import render_document
from ..words import Words, words_in
from .questions import questions_of
from .sheet import Choice, Scene, Sheet


@dataclass(frozen=True, slots=True)
class Line:
    """An option on a page: its texts are HTML."""

    letter: str
    text: Markup
    word: str
    rationale: Markup
    leads: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A scene on a page: `number` is empty where there is one only, `outcome` where it is no ending."""

    number: str
    text: Markup
    outcome: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Task:
    """An item on a page.

    Attributes:
        number: Its place in the document, the same in both.
        columns: The heads of the boxes before each option.
        sheet: Its plain parts.
        situation: As HTML, as all that follows.
        question: What is asked.
        body: A sentence with gaps, or a message.
        blocks: The options.
        checklist: For the own draft.
        rationale: For the item as a whole.
        talk: Questions for a discussion.
        twin: The number and the title of its twin, where that stands in the document; else empty.
    """

    number: int
    columns: tuple[str, ...]
    sheet: Sheet
    situation: Markup
    question: Markup
    body: Markup
    blocks: list[Block]
    checklist: list[Markup]
    rationale: Markup
    talk: list[str]
    twin: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A lesson on a page."""

    title: str
    objectives: list[str]
    tasks: list[Task]


def handouts(title: str, shelves: Iterable[tuple[Lesson, list[Sheet]]], words: Words | None = None) -> tuple[str, str]:
    """Return the workbook and the key, as HTML files.

    Args:
        title: What the course is called.
        shelves: The lessons with the items to print.
        words: What is said around them; English where nothing is given.
    """
    words = words or words_in()
    held = list(shelves)
    every = [sheet for _, sheets in held for sheet in sheets]
    numbers = {sheet.id: number for number, sheet in enumerate(every, 1)}
    by_id = {sheet.id: sheet for sheet in every}
    text = PaperText()
    chapters = [
        Chapter(
            lesson.title or lesson.stem,
            list(lesson.objectives.values()),
            [_task(sheet, numbers, by_id.get(sheet.twin), text, words) for sheet in sheets],
        )
        for lesson, sheets in held
    ]
    shown = {"title": title, "chapters": chapters}
    return render_document("teach/workbook.html", shown, words), render_document("teach/key.html", shown, words)


def _task(sheet: Sheet, numbers: dict[str, int], twin: Sheet | None, text: PaperText, words: Words) -> Task:
    return Task(
        number=numbers[sheet.id],
        columns=_columns(sheet, words),
        sheet=sheet,
        situation=Markup(text.block(sheet.situation)),
        question=Markup(text.block(sheet.question)),
        body=Markup(text.block(sheet.body)),
        blocks=[_block(scene, text) for scene in sheet.scenes],
        checklist=[Markup(text.inline(question)) for question in sheet.checklist],
        rationale=Markup(text.block(sheet.rationale)),
        talk=questions_of(sheet, words, twin),
        twin=f"{numbers[twin.id]}, {twin.title}" if twin else "",
    )


def _block(scene: Scene, text: PaperText) -> Block:
    return Block(
        scene.number, Markup(text.block(scene.text)), scene.outcome, [_line(one, text) for one in scene.choices]
    )


def _line(choice: Choice, text: PaperText) -> Line:
    return Line(
        letter=choice.letter,
        text=Markup(text.inline(choice.text)),
        word=choice.word,
        rationale=Markup(text.block(choice.rationale)),
        leads=choice.leads,
        is_key=choice.is_key,
    )


def _columns(sheet: Sheet, words: Words) -> tuple[str, ...]:
    """Return what a learner marks before each option; one box without a head, unless a response says more."""
    form = FORMATS[sheet.format].form
    if form is RATINGS:
        return sheet.words
    if form is ORDER:
        return (words.say.place,)
    if form is PAIR:
        scale = next(scale for scale in words.scales.values() if scale.words == sheet.words)
        return (scale.most, scale.least)
    return ("",)
