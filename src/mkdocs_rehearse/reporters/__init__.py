"""Findings for people and for programs, and what an author asks to see of a conversation.

Only here is a finding turned into text.
"""

from .json import report_json
from .map import report_map
from .paths import report_paths
from .text import describe, report_text

__all__ = ["describe", "report_json", "report_map", "report_paths", "report_text"]
