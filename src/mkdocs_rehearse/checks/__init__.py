"""The one table of checks. A slug is the same word here, in the guide's heading and in the case files."""

from ..diagnostics import Severity
from . import (
    bank,
    conversations,
    course,
    form,
    good_bank,
    good_options,
    good_texts,
    key,
    lessons,
    quizzes,
    reviews,
    syntax,
    text,
)
from .bank import *
from .check import Check as Check
from .check import Group as Group
from .check import group_of
from .conversations import *
from .course import *
from .form import *
from .good_bank import *
from .good_options import *
from .good_texts import *
from .key import *
from .lessons import *
from .quizzes import *
from .reviews import *
from .syntax import *
from .text import *

GROUPS: tuple[Group, ...] = tuple(
    map(
        group_of,
        (
            text,
            syntax,
            form,
            key,
            conversations,
            course,
            bank,
            lessons,
            quizzes,
            reviews,
            good_options,
            good_texts,
            good_bank,
        ),
    )
)
#: What would make sound items and the bank better: asked by whoever writes, and not by a build.
ADVICE: frozenset[str] = frozenset(
    check.slug for group in GROUPS if group.name.startswith("good-") for check in group.checks
)
ALL: tuple[Check, ...] = tuple(check for group in GROUPS for check in group.checks)
BY_SLUG: dict[str, Check] = {check.slug: check for check in ALL}
#: The slugs of warnings that an item may allow, and of those that a page may.
ALLOWED_BY_ITEMS: tuple[str, ...] = tuple(one.slug for one in ALL if one.severity is Severity.WARNING and one.of_item)
ALLOWED_BY_PAGES: tuple[str, ...] = tuple(
    one.slug
    for one in ALL
    if one.severity is Severity.WARNING
    and not one.of_item
    and one not in (UNNAMED_COURSE, OTHER_HOST, UNKNOWN_REVIEW, NEEDLESS_ALLOW)
)
