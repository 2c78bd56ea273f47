"""Findings for people and for programs. Only here is a finding turned into text."""

from .json import report_json
from .text import describe, report_text

__all__ = ["describe", "report_json", "report_text"]
