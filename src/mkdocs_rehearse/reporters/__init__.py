"""Findings for people and for programs. Only here is a finding turned into text."""

from collections.abc import Callable
from types import MappingProxyType

from .github import report_github
from .json import report_json
from .sarif import report_sarif
from .text import SEVERITIES, counted, describe, report_text

#: How other programs read findings, by the names of `rehearse check --format`.
FOR_PROGRAMS: MappingProxyType[str, Callable[..., str]] = MappingProxyType(
    {"json": report_json, "github": report_github, "sarif": report_sarif}
)

__all__ = [
    "FOR_PROGRAMS",
    "SEVERITIES",
    "counted",
    "describe",
    "report_github",
    "report_json",
    "report_sarif",
    "report_text",
]
