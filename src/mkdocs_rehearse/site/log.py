"""Findings in MkDocs' log, where a warning fails a strict build."""

from __future__ import annotations

import logging

from ..diagnostics import Diagnostic, Severity
from ..reporters import describe
from ..settings import Problem
from ..words import tell_in

log = logging.getLogger("mkdocs.plugins.rehearse")

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


def log_finding(finding: Diagnostic, language: str) -> None:
    """Say a finding in a language."""
    log.log(_LEVELS[finding.severity], describe(finding, language=language))


def log_problem(problem: Problem, language: str) -> None:
    """Say what is wrong with a setting."""
    tell = tell_in(language)
    log.log(_LEVELS[problem.check.severity], "mkdocs.yml: %s\n   %s", tell(problem.message), tell(problem.hint))
