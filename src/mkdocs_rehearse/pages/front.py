"""The front matter of a page: what it says of itself above its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import checks
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..text.names import kebab_of, nearest, quoted, shortened
from ..yamldoc import Document, Where, check_cuts, parse_document
from .allow import check_allow
from .front_place import FRONT, misplaced

_EMPTY = re.compile(r"(?:\s*(?:#[^\n]*)?\n)*\s*")
_LESSON_KEYS = ("title", "objectives", "claims", "template", "lesson", "module", "allow")
#: What others call the objectives of a lesson.
_GOALS = re.compile(r"objective|goal|aims|outcome|ziele|objectif|objetivo", re.IGNORECASE)
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
    match = FRONT.match(text)
    return match.end() if match else 0


def read_front(text: str, path: str) -> tuple[Document | None, list[Diagnostic]]:
    """Return the front matter of a page, None if there is none to read, and what is wrong with it."""
    match, wrong = FRONT.match(text), misplaced(text, path)
    if not match or (wrong and wrong.span.line <= text.count("\n", 0, match.end())):
        return None, [wrong] if wrong else []
    after = [wrong] if wrong else []
    if _EMPTY.fullmatch(match[1]):
        return None, after
    front, found = parse_document(match[1], path, offset=1, example="title: The first message")
    return front, [*found, *after, *(front.sure(_check(front)) if front else [])]


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
    yield from check_allow(front)
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
    for key, value in front.data.items():
        meant = _meant(key, value, front)
        if meant:
            message = say('the page has no "{key}", but "{name}"', key=meant, name=key)
            yield checks.UNKNOWN_KEY.at(
                front.path, front.key_span(key), message, say('did you mean "{name}"?', name=meant)
            )


def _meant(key: str, value: object, front: Document) -> str | None:
    """Return the key that a page lacks and that another was most likely meant for; most keys were meant as they are."""
    if key in _LESSON_KEYS or key.lower() in front.data.keys() - {key}:
        return None
    if key.lower() in _LESSON_KEYS:
        return key.lower()
    if "objectives" not in front.data and isinstance(value, dict) and _GOALS.search(key):
        return "objectives"
    if key[:1] not in "oOcC":  # to compare takes long
        return None
    return nearest(key, [name for name in ("objectives", "claims") if name not in front.data], 0.85)


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
