"""The one table of checks. A slug is the same word here, in the guide's heading and in the case files."""

from . import bank, conversations, course, form, key, lessons, quizzes, reviews, syntax, text
from .bank import *
from .check import Check as Check
from .conversations import *
from .course import *
from .form import *
from .key import *
from .lessons import *
from .quizzes import *
from .reviews import *
from .syntax import *
from .text import *

#: What the guide shows together: a heading, and the module that holds its checks.
_MODULES = (text, syntax, form, key, conversations, course, bank, lessons, quizzes, reviews)
GROUPS: dict[str, tuple[Check, ...]] = {
    (module.__doc__ or "").rstrip("."): tuple(value for value in vars(module).values() if isinstance(value, Check))
    for module in _MODULES
}
ALL: tuple[Check, ...] = tuple(check for group in GROUPS.values() for check in group)
BY_SLUG: dict[str, Check] = {check.slug: check for check in ALL}
