"""The whole course on disk: a folder of items and a folder of lessons, read and checked together."""

from .course import Bank, Course
from .entry import Entry
from .files import ITEM_ENDINGS, LESSON_ENDINGS, display_path
from .loader import BankLoader

__all__ = ["ITEM_ENDINGS", "LESSON_ENDINGS", "Bank", "BankLoader", "Course", "Entry", "display_path"]
