"""Two versions of a page that were not yet merged: Git leaves both in the text, between lines of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..text.markdown import mask_code
from .front_place import FRONT

#: The third sign, a line of seven equals signs, may stand below a heading as well.
_SIGN = re.compile(r"^(?:<{7}|>{7}) .*", re.MULTILINE)


def find_unmerged(text: str, path: str) -> Iterator[Diagnostic]:
    """Find the first sign of two versions below the front matter, which the reader of YAML looks through itself.

    Args:
        text: The page.
        path: How to name it in a finding.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    front = FRONT.match(text)
    sign = _SIGN.search(mask_code(text), front.end() if front else 0)
    if sign:
        message = say("two versions of the file were not yet merged")
        hint = say("keep one version, and remove the lines of <, = and >")
        span = Span.at(text.count("\n", 0, sign.start()) + 1, 1, len(sign[0]))
        yield checks.YAML_SYNTAX.at(path, span, message, hint)
