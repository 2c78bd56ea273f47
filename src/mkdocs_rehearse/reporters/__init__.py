"""Findings for people and for programs. Only here is a finding turned into text."""

from .github import report_github
from .json import report_json
from .sarif import report_sarif
from .text import SEVERITIES, describe, report_text

__all__ = ["SEVERITIES", "describe", "report_github", "report_json", "report_sarif", "report_text"]
