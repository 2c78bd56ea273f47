"""What leaves the course for other tools: its items as GIFT, as Anki cards, as a table, as xAPI activities."""

from .export import EXPORTS, Export, MissingLibraryError
from .parts import Chapter, Parts, Task, Unsaid, parts_of

__all__ = ["EXPORTS", "Chapter", "Export", "MissingLibraryError", "Parts", "Task", "Unsaid", "parts_of"]
