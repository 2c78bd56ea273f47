"""Rehearse: Markdown lessons and YAML scenarios become a static course that scores itself in the browser."""

__version__ = "0.1.0"
