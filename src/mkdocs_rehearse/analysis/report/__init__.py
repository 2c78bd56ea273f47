"""A result as something to read: a page that opens from disk, JSON, CSV, and lines for a terminal."""

from .csv import report_csv
from .json import report_json
from .page import report_html
from .text import report_text

__all__ = ["report_csv", "report_html", "report_json", "report_text"]
