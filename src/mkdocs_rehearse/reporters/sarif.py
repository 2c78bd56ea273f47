"""Findings in the Static Analysis Results Interchange Format, for code scanning and editors.

Source: SARIF 2.1.0, docs.oasis-open.org/sarif/sarif/v2.1.0.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..checks import ALL, Check
from ..diagnostics import Diagnostic, Report
from ..words import ENGLISH, Tell, tell_in

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {check.slug: index for index, check in enumerate(ALL)}


def report_sarif(report: Report, language: str = ENGLISH) -> str:
    """Return one run with every check as a rule; columns count characters from 1, and end columns are exclusive.

    What a file allows is there too, as suppressed in its source for the reason that it gives.
    """
    tell = tell_in(language)
    driver = {"name": "rehearse", "semanticVersion": __version__, "rules": [_rule(check, tell) for check in ALL]}
    results = [_result(one, tell) for one in report]
    results += [_result(one, tell) | {"suppressions": [_suppression(why)]} for one, why in report.allowed]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _suppression(why: str) -> dict[str, str]:
    return {"kind": "inSource", "justification": why}


def _rule(check: Check, tell: Tell) -> dict[str, Any]:
    return {
        "id": check.slug,
        "shortDescription": {"text": tell(check.title)},
        "fullDescription": {"text": tell(check.why)},
        "help": {"text": tell(check.fix)},
        "defaultConfiguration": {"level": check.severity.value},
    }


def _result(found: Diagnostic, tell: Tell) -> dict[str, Any]:
    span, hint = found.span, tell(found.hint)
    message = tell(found.message)
    region = {
        "startLine": max(span.line, 1),
        "startColumn": max(span.column, 1),
        "endLine": max(span.end_line, 1),
        "endColumn": max(span.end_column, 1),
    }
    place = {"artifactLocation": _address(found.path), "region": region}
    return {
        "ruleId": found.check,
        "ruleIndex": _INDEX[found.check],
        "level": found.severity.value,
        "message": {"text": f"{message}. {hint}" if hint else message},
        "locations": [{"physicalLocation": place}],
    }


def _address(path: str) -> dict[str, str]:
    """Return where a file is: below the folder that is checked, or, with its whole path, on this computer."""
    if path.startswith("/") or path[1:2] == ":":
        return {"uri": f"file:///{quote(path.lstrip('/'), safe='/:')}"}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}
