"""A file of `reviews/` as data, or findings in plain words."""

from __future__ import annotations

from pydantic import ValidationError

from .. import checks
from ..diagnostics import Diagnostic
from ..message import say
from ..yamldoc import parse_document
from .model import Review

_AGAIN = say('delete the file, and run "rehearse panel import" again')


def parse_review(text: str, path: str) -> tuple[Review | None, list[Diagnostic]]:
    """Read a review.

    Args:
        text: The file.
        path: How to name it in a finding.

    Returns:
        The review, None where it cannot be used, and what is wrong with it.
    """
    document, found = parse_document(text, path, limit=len(text), example="item: dye-testing")
    if found or document is None:
        return None, found
    try:
        return Review.model_validate(document.data), []
    except ValidationError as error:
        where = error.errors()[0]["loc"]
        name = next((str(step) for step in reversed(where) if isinstance(step, str)), "the file")
        message = say('what stands under "{name}" is not what the panel’s page saves', name=name)
        return None, [checks.BAD_REVIEW.at(path, document.span(*where), message, _AGAIN)]
