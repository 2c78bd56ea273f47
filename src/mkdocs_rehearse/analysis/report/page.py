"""A result as one HTML file that opens from disk and asks no host for anything.

The file's security policy forbids every connection, and every script but the one whose hash it names.
"""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from .. import intervals
from ..findings import KINDS, Finding
from ..intervals import Interval
from ..keys import agreements
from ..result import JUDGED, SHOWN, ItemResult, Result

_FOLDER = Path(__file__).parent
#: What could end a script element, or begin another state of the HTML parser.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def report_html(result: Result, findings: Sequence[Finding], folder: Path = Path()) -> str:
    """Return the page.

    Args:
        result: The figures.
        findings: The judgements, worst first.
        folder: Where the page will lie, so that its links lead to the items' files.
    """
    environment = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"share": _share, "figure": _figure, "interval": _interval}
    script = (_FOLDER / "report.js").read_text("utf-8")
    flagged = {finding.item.id for finding in findings if finding.item}
    return environment.get_template("page.html").render(
        result=result,
        findings=findings,
        kinds=KINDS,
        items=[item for item in result.items if item.n],
        flagged=flagged,
        agreements=agreements,
        contradicted=intervals.share(result.contradicted, result.keyed) if result.keyed else None,
        source=lambda item: f"{_relative(item.path, folder)}#L{item.line}",
        data=_json(_plots(result, flagged, {one.item.id for one in findings if one.item and KINDS[one.kind].is_grave})),
        style=(_FOLDER / "report.css").read_text("utf-8"),
        script=script,
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        JUDGED=JUDGED,
        SHOWN=SHOWN,
    )


def _relative(path: str, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


def _json(data: Any) -> str:
    """Return data as JSON that may stand in a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _plots(result: Result, flagged: set[str], named: set[str]) -> dict[str, Any]:
    return {
        "items": [
            {
                "id": one.item.id,
                "key": _anchor(one),
                "mean": round(one.first.mean.value, 4),
                "r": round(one.first.r.value, 4),
                "n": one.n,
                "flagged": one.item.id in flagged,
                "named": one.item.id in named,
            }
            for one in result.items
            if one.first and one.first.r and one.version.is_current
        ],
        "options": {
            _anchor(one): [
                {"name": _name(option), "third": third, "share": option.thirds[third] / one.thirds[third].n}
                for option in one.options
                for third in range(3)
            ]
            for one in result.items
            if one.options and one.thirds
        },
        "would": [
            {"id": one.item.id, "would": round(one.would.would, 4), "should": round(one.would.should, 4)}
            for one in result.items
            if one.would and one.version.is_current
        ],
        "lessons": [
            {
                "name": latest.name,
                "first": round(first.mean.value, 4),
                "latest": [round(value, 4) for value in latest.mean],
                "mastered": latest.mastered / latest.complete if latest.complete else None,
            }
            for first, latest in zip(*(result.groups["lesson"][which] for which in ("first", "latest")), strict=True)
            if first.mean and latest.mean
        ],
        "mastery": result.course.mastery,
    }


def _anchor(one: ItemResult) -> str:
    return f"{one.item.id}-{one.version.number}"


def _name(option: Any) -> str:
    if option.option is None:
        return f"{option.id} {option.value}"
    done = "" if option.value in ("chosen", "ticked") else f" {option.value}"
    return f"{option.option.letter}{done} (key {option.option.rating})"


def _share(hits: int, n: int) -> str:
    return f"{100 * hits / n:.0f}\N{NO-BREAK SPACE}%" if n else "–"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def _interval(interval: Interval | None) -> str:
    return f"{_figure(interval.low)} to {_figure(interval.high)}" if interval else "–"
