"""Where front matter stands in a page, or was meant to stand: on the first line, between lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import say
from ..text.markdown import mask_code

#: As MkDocs reads it.
FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.{3})[ \t]*$", re.DOTALL | re.MULTILINE)
#: Front matter whose first line of dashes is missing: a key that a lesson has is among those above the second one.
_HEADLESS = re.compile(
    r"\A(?=(?:.*\n)*?(?:title|objectives|claims|template|lesson|module):)(?:[\w-]+:.*\n|[ \t]+\S.*\n)+-{3,}[ \t]*$",
    re.MULTILINE,
)
#: Front matter with something above it, or between fences: with a key that only a lesson has.
_BURIED = re.compile(
    r"^(-{3,})[ \t]*\n(?:[\w-]+:.*\n|[ \t].*\n|\n){0,40}?(?:objectives|template|claims):.*\n"
    r"(?:.*\n){0,40}?-{3,}[ \t]*$",
    re.MULTILINE,
)
_FENCED = re.compile(r"\A\s*(`{3,}|~{3,}).*\n(?:[\w-]+:.*\n|[ \t].*\n)*?(?:objectives|template|claims):")
_THREE_DASHES = say('type "---" in place of the line of backticks, here and at the end')
_TO_THE_TOP = say("move it to the first line of the file")
_OPEN = re.compile(r"\A---[ \t]*\n[\w-]+:")
_LATE = re.compile(r"\A(\s*(?:#[^\n]*\n\s*)?)(-{3,})[ \t]*\n[\w-]+:.*?^ *-{3,}[ \t]*$", re.DOTALL | re.MULTILINE)
#: What word processors make of three hyphens, or what other tools have in their place, above a key that a lesson has.
_ODD_LINE = r"(?:[–—―][-–—― ]*|- - -|-{4,}|[+*_=~]{3,}|-[–—―]+)"
_KEYS = "(?:title|objectives|claims|template|lesson|module):"
_ODD = re.compile(rf"\A\s*?^(?P<odd>{_ODD_LINE})[ \t]*\n(?=[\w-]+:)(?:.*\n)*?{_KEYS}", re.MULTILINE)
_ODD_END = re.compile(rf"\A---[ \t]*\n(?:(?:[\w-]+:|[ \t]|#).*\n|\n)+?(?P<odd>{_ODD_LINE})[ \t]*$", re.MULTILINE)
_SECOND = re.compile(r"\s*^(-{3,})[ \t]*\n(?:[a-z_]+:.*\n)+-{3,}[ \t]*$", re.MULTILINE)


def misplaced(text: str, path: str) -> Diagnostic | None:
    """Find front matter that will not be read as such, for what stands above, around or in place of its lines."""
    match = FRONT.match(text)
    odd = _ODD_END.match(text, 0, match.end()) if match else _ODD.match(text) or _ODD_END.match(text)
    if odd:
        return _odd_line(odd, text, path)
    if match is None:
        return next(_check_begin(text, path), None)
    if second := _SECOND.match(text, match.end()):
        line = text.count("\n", 0, second.start(1)) + 1
        message = say("a second front matter begins here, and will be shown as text")
        return checks.YAML_SYNTAX.at(path, Span.at(line, 1, len(second[1])), message, say("join it with the first"))
    return None


def _odd_line(odd: re.Match[str], text: str, path: str) -> Diagnostic:
    """Report a line that was meant for three hyphens."""
    message = say('front matter ends with a line of three hyphens, not with "{line}"', line=odd["odd"])
    if odd.re is _ODD:
        message = say('front matter begins and ends with a line of three hyphens, not with "{line}"', line=odd["odd"])
    hint = say('type "---" instead')
    if not odd["odd"].isascii():
        hint = say('type "---" instead, and undo what your program makes of it')
    line = text.count("\n", 0, odd.start("odd")) + 1
    return checks.YAML_SYNTAX.at(path, Span.at(line, 1, len(odd["odd"])), message, hint)


def _check_begin(text: str, path: str) -> Iterator[Diagnostic]:
    if _OPEN.match(text):
        message = say("the front matter begins here and is never closed")
        yield checks.YAML_SYNTAX.at(path, Span.at(1, 1, 3), message, say('add a line "---" below it'))
    elif late := _LATE.match(text):
        line = text.count("\n", 0, late.start(2)) + 1
        span = Span.at(line, late.start(2) - text.rfind("\n", 0, late.start(2)), len(late[2]))
        message = say("this looks like front matter, but will be shown as text")
        hint = say('begin the file with a line of three dashes, "---", and end the front matter with another')
        yield checks.YAML_SYNTAX.at(path, span, message, hint)
    elif fenced := _FENCED.match(text):
        message = say("this looks like front matter, but will be shown as code")
        yield checks.YAML_SYNTAX.at(path, Span.at(1, 1, len(fenced[1])), message, _THREE_DASHES)
    elif buried := _BURIED.search(mask_code(text) if "---" in text else ""):
        line = text.count("\n", 0, buried.start()) + 1
        message = say("this looks like front matter, but will be shown as text")
        yield checks.YAML_SYNTAX.at(path, Span.at(line, 1, len(buried[1])), message, _TO_THE_TOP)
    elif _HEADLESS.match(text):
        message = say('this looks like front matter, but the line "---" above it is missing')
        yield checks.YAML_SYNTAX.at(path, Span.at(1), message, say('begin the file with a line of three dashes, "---"'))
