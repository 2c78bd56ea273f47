"""Beginnings: a complete small course, a lesson, and a commented scenario of each format."""

from .course import course_files
from .lesson import NewLesson, new_lesson
from .scenario import scenario_text

__all__ = ["NewLesson", "course_files", "new_lesson", "scenario_text"]
