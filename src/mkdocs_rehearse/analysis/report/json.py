"""A result as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ...words import Tell
from ..findings import Finding
from ..intervals import Interval
from ..result import Figures, GroupResult, ItemResult, Result

VERSION = 1


def report_json(result: Result, findings: Iterable[Finding], tell: Tell = str) -> str:
    """Return the whole result; an interval is a list of the value, its lower and its upper bound."""
    return json.dumps(data_of(result, findings, tell), indent=2, ensure_ascii=False)


def data_of(result: Result, findings: Iterable[Finding], tell: Tell = str) -> dict[str, Any]:
    """Return the result as plain data. Names of files that were read are left out: they hold names of people."""
    return {
        "version": VERSION,
        "course": result.course.name,
        "learners": result.learners,
        "answers": result.answers,
        "findings": [_finding(finding, tell) for finding in findings],
        "items": [item_data(item) for item in result.items if item.n],
        "keys": {"items": result.keyed, "contradicted": result.contradicted},
        "groups": {
            kind: {which: [_group(group) for group in found] for which, found in by.items()}
            for kind, by in result.groups.items()
        },
        "check": _slots(result.check) if result.check else None,
        "settings": [_slots(setting) for setting in result.settings],
        "twins": [{"one": pair.one.id, "other": pair.other.id, "gap": pair.gap} for pair in result.twins],
        "data": [tell(flaw.message) for flaw in result.flaws],
    }


def item_data(result: ItemResult) -> dict[str, Any]:
    """Return everything about one version of an item as plain data."""
    item = result.item
    return {
        "id": item.id,
        "title": item.title,
        "format": item.format,
        "path": item.path,
        "line": item.line,
        "lesson": item.lesson,
        "objective": item.objective,
        "principles": item.principles,
        "fingerprint": result.version.fingerprint,
        "current": result.version.is_current,
        "n": result.n,
        "first": _figures(result.first),
        "latest": _figures(result.latest),
        "thirds": [_slots(third) for third in result.thirds],
        "options": [
            {
                "id": one.id,
                "letter": one.option.letter if one.option else None,
                "text": one.option.text if one.option else None,
                "rating": one.option.rating if one.option else None,
                "value": one.value,
                "n": one.n,
                "thirds": one.thirds,
            }
            for one in result.options
        ],
        "changes": _slots(result.changes) if result.changes else None,
        "seconds": result.seconds,
        "would": _slots(result.would) if result.would else None,
    }


def _figures(figures: Figures | None) -> dict[str, Any] | None:
    return _slots(figures) if figures else None


def _group(group: GroupResult) -> dict[str, Any]:
    return _slots(group)


def _slots(part: Any) -> dict[str, Any]:
    """Return the attributes of a part that holds no other parts."""
    found = ((name, getattr(part, name)) for name in part.__slots__)
    return {name: list(value) if isinstance(value, Interval) else value for name, value in found}


def _finding(finding: Finding, tell: Tell) -> dict[str, Any]:
    item = finding.item
    return {
        "kind": finding.kind,
        "title": tell(finding.title),
        "message": tell(finding.message),
        "hint": tell(finding.hint),
        "item": item.id if item else None,
        "path": item.path if item else None,
        "line": item.line if item else None,
    }
