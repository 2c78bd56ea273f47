"""A result as one HTML file that opens from disk and asks no host for anything.

The file's security policy forbids every connection, and every script but the one whose hash it names.
"""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader

from ...formats.form import CHOSEN, TICKED, WORST
from ...words import AUTHORS, ENGLISH, direction_of, known_language, tell_in
from ...words.numbers import write_number
from .. import intervals
from ..findings import KINDS, Finding
from ..keys import agreements
from ..result import CHECKED, JUDGED, SHOWN, ItemResult, OptionFigures, Result
from .words import OF_PICTURES, Say, words_of

_FOLDER = Path(__file__).parent
#: What a response does with an option, where it is no number.
DONE = (CHOSEN, WORST, TICKED)
#: What could end a script element, or begin another state of the HTML parser.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def report_html(result: Result, findings: Sequence[Finding], folder: Path = Path(), language: str = ENGLISH) -> str:
    """Return the page.

    Args:
        result: The figures.
        findings: The judgements, worst first.
        folder: Where the page will lie, so that its links lead to the items' files.
        language: What its reader reads.
    """
    tell = tell_in(language)
    word = words_of(tell)
    environment = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "share": partial(_share, language=language),
        "figure": partial(_figure, language=language),
        "minus": _minus,
        "told": tell,
    }
    script = (_FOLDER / "report.js").read_text("utf-8")
    grave = {finding.item.id for finding in findings if finding.item and KINDS[finding.kind].is_grave}
    flagged = {finding.item.id for finding in findings if finding.item}
    return environment.get_template("page.html").render(
        language=known_language(language, AUTHORS) or ENGLISH,
        direction=direction_of(known_language(language, AUTHORS) or ENGLISH),
        say=word,
        result=result,
        findings=findings,
        kinds=KINDS,
        items=[item for item in result.items if item.n],
        flagged=flagged,
        agreements=agreements,
        contradicted=intervals.share(result.contradicted, result.keyed) if result.keyed else None,
        source=lambda item: f"{quote(_relative(item.path, folder))}#L{item.line}",
        data=_json(_plots(result, flagged, grave, word) | {"words": {name: word(name) for name in OF_PICTURES}}),
        style=(_FOLDER / "report.css").read_text("utf-8"),
        script=script,
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        CHECKED=CHECKED,
        DONE=DONE,
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


def _plots(result: Result, flagged: set[str], named: set[str], word: Say) -> dict[str, Any]:
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
                {"name": _name(option, word), "third": third, "share": option.thirds[third] / one.thirds[third].n}
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


def _name(option: OptionFigures, word: Say) -> str:
    value = word(option.value) if option.value in DONE else option.value
    if option.option is None:
        return f"{option.id} {value}"
    done = option.option.letter if option.value in (CHOSEN, TICKED) else f"{option.option.letter} {value}"
    return word("named_by_key", option=done, rating=option.option.rating)


def _share(hits: int, n: int, language: str) -> str:
    return write_number(hits / n, ".0%", language) if n else "–"


def _figure(value: float | None, language: str) -> str:
    return "–" if value is None else _minus(write_number(value, ".2f", language))


def _minus(text: str) -> str:
    """Return a text with a minus, and no hyphen, before its numbers."""
    return re.sub(r"(?<!\w)-(?=\d)", "−", text)
