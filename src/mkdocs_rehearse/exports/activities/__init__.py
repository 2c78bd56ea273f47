"""The course as activities of xAPI: what an LRS stores of the things that statements are about.

Clauses are those of xAPI 1.0.3, part 2: 2.4.4.1 says what an activity is, and appendix C shows interactions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...message import say
from ...text.inert import inert
from ..parts import Chapter, Parts, Task, Unsaid, Written
from ..texts import Texts
from .interactions import interaction_of, reasons_of

_TYPES = "http://adlnet.gov/expapi/activities/"

__all__ = ["activities"]


def activities(parts: Parts, unsaid: Unsaid) -> Written:
    """Return a JSON list of activities: the course, its lessons, and every item as an interaction.

    Args:
        parts: The course. Without an address of its own, ids begin with `urn:rehearse:` and the course's name.
        unsaid: Takes what an interaction cannot say.
    """
    listed = list(_Writer(parts, unsaid).activities())
    text = json.dumps(listed, ensure_ascii=False, indent=1)
    return Written(f"{text}\n".encode(), say("{count} activities", count=len(listed)))


class _Writer:
    def __init__(self, parts: Parts, unsaid: Unsaid) -> None:
        self._parts, self._unsaid, self._texts = parts, unsaid, Texts(unsaid)
        self._home = parts.home or f"urn:rehearse:{parts.course}/"

    def activities(self) -> Iterator[dict[str, Any]]:
        """Yield the course, then each lesson before its items."""
        yield self._activity(self._home, "course", self._parts.title or self._parts.course)
        for chapter in self._parts.chapters:
            yield self._activity(self._lesson(chapter), "lesson", chapter.title)
            for task in chapter.tasks:
                yield self._item(task, chapter)

    def _item(self, task: Task, chapter: Chapter) -> dict[str, Any]:
        texts, sheet = self._texts, task.sheet
        texts.begin(task)
        said = [texts.plain(text) for text in (sheet.frame, sheet.situation, sheet.body, sheet.question) if text]
        held = {
            "fingerprint": sheet.fingerprint,
            "format": sheet.format,
            "lesson": self._lesson(chapter),
            "reserved": task.item.reserved,
            **reasons_of(task, texts),
        }
        # The last part of the path is the item's id: by it, statements find the item again.
        activity = self._activity(f"{self._home}practice/{task.id}/", "cmi.interaction", sheet.title, "\n\n".join(said))
        activity["definition"] |= interaction_of(task, self._said, texts, self._unsaid)
        activity["definition"]["extensions"] = {f"{self._home}xapi/{key}": value for key, value in held.items()}
        return activity

    def _activity(self, iri: str, kind: str, name: str, description: str = "") -> dict[str, Any]:
        definition: dict[str, Any] = {"type": _TYPES + kind, "name": self._said(inert(name))}
        if description:
            definition["description"] = self._said(description)
        return {"objectType": "Activity", "id": iri, "definition": definition}

    def _lesson(self, chapter: Chapter) -> str:
        return f"{self._home}lessons/{chapter.lesson.stem}/"

    def _said(self, text: str) -> dict[str, str]:
        return {self._parts.language: text}
