"""What people really have: learners' records, an LRS's statements, tables. All of it becomes one table of answers."""

from .reader import Read, SourceError, read_sources, size_of

__all__ = ["Read", "SourceError", "read_sources", "size_of"]
