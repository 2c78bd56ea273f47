"""mkdocs-quiz's `<quiz>` blocks: where they stand in a page, the items they are, and what is wrong with them.

mkdocs-quiz itself tells what is an answer, feedback or a blank. It is imported when the first `<quiz>` is met,
because importing it loads MkDocs. What it passes over in silence is a finding here.
"""

from .page import Quiz, parse_quizzes

__all__ = ["Quiz", "parse_quizzes"]
