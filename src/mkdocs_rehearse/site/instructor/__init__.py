"""What only the instructor sees, under `serve`: each page's items with their keys, and what `rehearse check` finds."""

from .panel import Instructor

__all__ = ["Instructor"]
