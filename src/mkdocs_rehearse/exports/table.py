"""The items as a table for spreadsheets: a row for each option, blank or example, with its item's texts before it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ..message import say
from ..paper import Choice, Scene
from ..text.spreadsheet import cell
from .parts import Chapter, Parts, Task, Unsaid, Written

_HEAD = (
    "item,lesson,objective,format,final_check,title,role,channel,situation,question,text,scene,says,letter,option,"
    "rating,word,best,rationale,effect,leads_to,item_rationale,ratings_by,fingerprint"
).split(",")


def table(parts: Parts, _unsaid: Unsaid) -> Written:
    """Return the table as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know that it is.

    Args:
        parts: The course.
        _unsaid: Would take what a table cannot say; that is nothing.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEAD)
    rows = [row for chapter in parts.chapters for task in chapter.tasks for row in _rows(chapter, task)]
    writer.writerows(map(cell, row) for row in rows)
    return Written(text.getvalue().encode("utf-8-sig"), say("{count} rows", count=len(rows)))


def _rows(chapter: Chapter, task: Task) -> Iterator[list[str]]:
    item, sheet = task.item, task.sheet
    before = [task.id, chapter.lesson.stem, item.objective, item.format, _yes(item.reserved), item.title]
    before += [item.role or "", item.channel or "", sheet.situation, sheet.question, _body(task)]
    after = [sheet.rationale, item.key_status, sheet.fingerprint]
    for number, answers in enumerate(sheet.answers, 1):
        yield [*before, str(number), "", "", " | ".join(answers), "1", "", "yes", "", "", "", *after]
    for scene in sheet.scenes:
        for choice in scene.choices:
            yield [*before, *_choice(scene, choice), *after]
        if scene.outcome:
            yield [*before, scene.number, scene.text, "", "", "", scene.outcome, "", "", "", "", *after]


def _choice(scene: Scene, one: Choice) -> list[str]:
    said = [scene.number, scene.text, one.letter, one.text, str(one.rating), one.word, _yes(one.is_key)]
    return [*said, one.rationale, one.effect, one.leads]


def _body(task: Task) -> str:
    """Return a sentence or a message with its marks, as its author wrote it."""
    return getattr(task.item, "sentence", "") or getattr(task.item, "message", "")


def _yes(value: object) -> str:
    return "yes" if value else ""
