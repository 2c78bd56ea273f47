"""From folders to a course: items and pages, read and checked together."""

from .files import ITEM_ENDINGS, LESSON_ENDINGS, display_path
from .loader import BankLoader

__all__ = ["ITEM_ENDINGS", "LESSON_ENDINGS", "BankLoader", "display_path"]
