"""The front matter of a page: what it says of itself above its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..message import Message, say
from ..text.names import kebab_of, nearest, quoted, shortened
from ..yamldoc import Document, Where, check_cuts, parse_document

#: As MkDocs reads it.
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.{3})[ \t]*$", re.DOTALL | re.MULTILINE)
#: Front matter whose first line of dashes is missing: a key that a lesson has is among those above the second one.
_HEADLESS = re.compile(
    r"\A(?=(?:.*\n)*?(?:title|objectives|claims|template|lesson|module):)(?:[\w-]+:.*\n|[ \t]+\S.*\n)+-{3,}[ \t]*$",
    re.MULTILINE,
)
_EMPTY = re.compile(r"(?:\s*(?:#[^\n]*)?\n)*\s*")
_OPEN = re.compile(r"\A---[ \t]*\n[\w-]+:")
_LATE = re.compile(r"\A(\s*(?:#[^\n]*\n\s*)?)(-{3,})[ \t]*\n[\w-]+:.*?^ *-{3,}[ \t]*$", re.DOTALL | re.MULTILINE)
#: What word processors make of three hyphens, or what other tools have in their place, above a key that a lesson has.
_ODD_LINE = r"(?:[–—―][-–—― ]*|- - -|[+*_=~]{3,}|-[–—―]+)"
_KEYS = "(?:title|objectives|claims|template|lesson|module):"
_ODD = re.compile(rf"\A\s*?^(?P<odd>{_ODD_LINE})[ \t]*\n(?=[\w-]+:)(?:.*\n)*?{_KEYS}", re.MULTILINE)
_ODD_END = re.compile(rf"\A---[ \t]*\n(?:(?:[\w-]+:|[ \t]|#).*\n|\n)+?(?P<odd>{_ODD_LINE})[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"[a-z0-9-]+")
#: What a lesson says of itself, and in which form.
_KINDS: dict[str, tuple[type, Message, Message]] = {
    "objectives": (
        dict,
        say("a group of keys with sentences"),
        say("each on a line of its own, indented, as in compose: Write a first message"),
    ),
    "claims": (list, say("a list of claim ids"), say("them in brackets, as in [C058, C070]")),
    "module": (str, say("text"), say("it in quotes")),
    "lesson": (int, say("a whole number"), say("the lesson’s place in the course, as in 3")),
}


def front_end(text: str) -> int:
    """Return where the front matter of a page ends; 0 if it has none."""
    match = _FRONT.match(text)
    return match.end() if match else 0


def read_front(text: str, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """Return the front matter of a page, None if there is none to read, and what is wrong with it."""
    match = _FRONT.match(text)
    odd = _ODD_END.match(text, 0, match.end()) if match else _ODD.match(text) or _ODD_END.match(text)
    if odd:
        return None, [_odd_line(odd, text, path)]
    if not match:
        return None, list(_check_begin(text, path))
    if _EMPTY.fullmatch(match[1]):
        return None, []
    front, found = parse_document(match[1], path, offset=1, example="title: The first message")
    return front, [*found, *(front.sure(_check(front)) if front else [])]


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
    elif _HEADLESS.match(text):
        message = say('this looks like front matter, but the line "---" above it is missing')
        yield checks.YAML_SYNTAX.at(path, Span.at(1), message, say('begin the file with a line of three dashes, "---"'))


def _check(front: Document) -> Iterator[Diagnostic]:
    for key, (kind, what, form) in _KINDS.items():
        value = front.data.get(key)
        if value is not None and (not isinstance(value, kind) or isinstance(value, bool)):
            message = say('"{key}" must be {kind}', key=key, kind=what)
            yield checks.WRONG_TYPE.at(front.path, front.span(key), message, say("write {form}", form=form))
    if "objectives" in front.data and front.data["objectives"] is None:
        hint = say("write {form}", form=_KINDS["objectives"][2])
        yield checks.WRONG_TYPE.at(front.path, front.key_span("objectives"), say('"objectives" holds nothing'), hint)
    yield from _check_template(front)
    yield from check_cuts(front, _sentence_at)
    yield from _check_keys(front)
    yield from _check_claims(front)
    yield from _check_quiz(front)
    yield from _check_objectives(front)


def _check_template(front: Document) -> Iterator[Diagnostic]:
    """Find a template that cannot be one, or was meant for that of lessons; the theme may have any other."""
    name = front.data.get("template")
    if name is None or (isinstance(name, str) and name.endswith(".html") and not _is_slip(name)):
        return
    message, hint = (
        say("there is no template {name}", name=quoted(name)),
        say('write "lesson.html", or remove the line'),
    )
    yield checks.UNKNOWN_VALUE.at(front.path, front.span("template"), message, hint)


def _is_slip(name: str) -> bool:
    return name != "lesson.html" and nearest(name, ["lesson.html"], 0.9) is not None


def _sentence_at(where: Where) -> Message | None:
    """Name a sentence of the page's that items and lists show; behind any other value, a note may stand."""
    named = {"title": say("the title"), "module": say("the module")}
    return say('objective "{name}"', name=where[-1]) if where[0] == "objectives" else named.get(str(where[0]))


def _check_keys(front: Document) -> Iterator[Diagnostic]:
    """Find a key that was meant for one of those that items refer to; a page may have any other."""
    for key in front.data:
        if key[:1] not in "oOcC":  # most keys are none of them, and to compare takes long
            continue
        meant = nearest(key, [name for name in ("objectives", "claims") if name not in front.data], 0.85)
        if meant and key != meant:
            message = say('the page has no "{key}", but "{name}"', key=meant, name=key)
            yield checks.UNKNOWN_KEY.at(
                front.path, front.key_span(key), message, say('did you mean "{name}"?', name=meant)
            )


def _check_claims(front: Document) -> Iterator[Diagnostic]:
    claims = front.data.get("claims")
    for index, claim in enumerate(claims if isinstance(claims, list) else ()):
        if not isinstance(claim, str):
            message = say("claim {number} must be text", number=index + 1)
            yield checks.WRONG_TYPE.at(front.path, front.span("claims", index), message, say("write its id in quotes"))


def _check_quiz(front: Document) -> Iterator[Diagnostic]:
    """Tell which settings of mkdocs-quiz have no effect; `enabled` has."""
    settings = front.data.get("quiz")
    for name, value in settings.items() if isinstance(settings, dict) else ():
        if name == "enabled" and not isinstance(value, bool):
            message = say('"enabled" must be true or false')
            yield checks.WRONG_TYPE.at(front.path, front.span("quiz", name), message, say("write true or false"))
        elif name != "enabled":
            message = say('"{name}" is a setting of mkdocs-quiz that has no effect here', name=shortened(name))
            hint = say('remove it; "language" is set once, in mkdocs.yml') if name == "language" else say("remove it")
            yield checks.QUIZ_SETTING.at(front.path, front.key_span("quiz", name), message, hint)


def has_quizzes(front: Document | None) -> bool:
    """Tell whether a page's `<quiz>` blocks are quizzes: not where its front matter says `quiz: {enabled: false}`."""
    settings = front.data.get("quiz") if front else None
    return not (isinstance(settings, dict) and settings.get("enabled") is False)


def _check_objectives(front: Document) -> Iterator[Diagnostic]:
    objectives = front.data.get("objectives")
    for name, sentence in objectives.items() if isinstance(objectives, dict) else ():
        if not _KEY.fullmatch(name):
            message = say('the key of objective "{name}" is not lower-case words joined by hyphens', name=name)
            mend = say('write "{name}"', name=kebab_of(name)) if kebab_of(name) else say("rename it")
            hint = say(
                "{mend}: items name it after the lesson’s file name and a slash, in letters from a to z", mend=mend
            )
            yield checks.WRONG_TYPE.at(front.path, front.key_span("objectives", name), message, hint)
        if not isinstance(sentence, str) or not sentence.strip():
            message = say('objective "{name}" must be a sentence', name=name)
            hint = say("write what the learner will be able to do") if not sentence else say("write it in quotes")
            yield checks.WRONG_TYPE.at(front.path, front.span("objectives", name), message, hint)
