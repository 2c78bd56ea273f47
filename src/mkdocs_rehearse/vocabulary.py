"""A course's own words: `rehearse.yml`, beside the site's settings. Those that the package brings stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import checks
from .diagnostics import Diagnostic
from .message import Message, say
from .settings import SETTINGS
from .text.names import did_you_mean, listed, quoted, shortened
from .words import MANNERS, SCALES, WORDED_SIGNALS, Channel, Scale, Terms
from .yamldoc import Data, Document, Where, check_cuts, parse_document, plain_ends, read_source

_CHANNEL = say('write its "label:" and its "manner:" below it')
_ROLE = say("write what the role means for the learner, as in nurse: You look after the ward")
_SCALE = say('write "words:", a list of four for the ratings 0 to 3, "most:" and "least:" below it')
_SIGNAL = say("write words or phrases in brackets, as in money: [bonus, price list]")
_DESK = say("write a list of questions: each begins with a dash")
#: What authors call the groups in other languages, or one by one.
_ELSEWHERE = {
    "channels": {"channel", "kanäle", "kanal", "canaux", "canales"},
    "roles": {"role", "rollen", "rolle", "rôles"},
    "scales": {"scale", "skalen", "skala", "échelles", "escalas"},
    "signals": {"signal", "signale", "signaux", "señales"},
}
#: Where what authors write here belongs.
_AT_HOME = {
    **dict.fromkeys(SETTINGS, say('move it into mkdocs.yml, below "- rehearse:" under "markdown_extensions:"')),
    "allow": say("an item allows it, or the front matter of a page"),
}
_GROUPS = {"channels": _CHANNEL, "roles": _ROLE, "scales": _SCALE, "signals": _SIGNAL}


def load_vocabulary(file: Path, path: str, text: str | None = None) -> tuple[Terms, list[Diagnostic]]:
    """Read the terms of a course.

    Args:
        file: Where they are.
        path: How to name the file in a finding.
        text: What stands in it, where that is not saved yet.

    Returns:
        The terms, as far as they could be read, and every finding.

    Raises:
        OSError: The file cannot be opened.
    """
    text, found = read_source(file, path) if text is None else (plain_ends(text), [])
    if found:
        return Terms(), found
    document, found = parse_document(text, path, example="channels:")
    if document is None:
        return Terms(), [one for one in found if one.check != checks.EMPTY_FILE.slug]
    reader = _Reader(document)
    terms = reader.terms()
    return terms, [*found, *document.sure([*check_cuts(document, _text_at), *reader.found])]


def _text_at(where: Where) -> Message | None:
    return None if where[-1] == "manner" else _named(where[-1])


def _named(step: str | int) -> Message:
    return quoted(step) if isinstance(step, str) else say("word {number}", number=step + 1)


class _Reader:
    """Reads the groups of terms, and finds what is wrong with them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.found: list[Diagnostic] = []

    def terms(self) -> Terms:
        """Return the terms."""
        self._check_keys(self._document.data, (), (*_GROUPS, "desk"), say("the file"))
        # What cannot be read is a term all the same: no item is blamed for it.
        effective = SCALES["effective"]
        return Terms(
            {name: self._channel(name, value) or Channel(name, MANNERS[0]) for name, value in self._group("channels")},
            {name: self._text(value, "roles", name) or name for name, value in self._group("roles")},
            {name: self._scale(name, value) or effective for name, value in self._group("scales")},
            {name: self._texts(value, _SIGNAL, "signals", name) for name, value in self._signals()},
            self._texts(self._document.data.get("desk", []), _DESK, "desk"),
        )

    def _signals(self) -> Iterator[tuple[str, Any]]:
        """Yield the words of each kind of hint that words give cause for."""
        for name, value in self._group("signals"):
            if name in WORDED_SIGNALS:
                yield name, value
            else:
                message = say('no hint is called "{name}"', name=shortened(name))
                hint = did_you_mean(name, WORDED_SIGNALS, say("known are {names}", names=listed(WORDED_SIGNALS, "and")))
                self._find(checks.UNKNOWN_KEY, ("signals", name), message, hint, of_key=True)

    def _texts(self, value: Data, hint: Message, *where: str) -> tuple[str, ...]:
        if isinstance(value, list):
            return tuple(filter(None, (self._text(text, *where, index) for index, text in enumerate(value))))
        message = say('"{name}" must be a list, but is {held}', name=shortened(where[-1]), held=_shown(value))
        self._find(checks.WRONG_TYPE, where, message, hint)
        return ()

    def _group(self, group: str) -> Iterator[tuple[str, Any]]:
        data = self._document.data
        held = data.get(group, next((data[name] for name in data if _group_meant(name) == group), None))
        if isinstance(held, dict):
            yield from held.items()
        elif held is not None:
            # No item is blamed for a name that stands there, if only behind a dash.
            named = [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
            yield from (pair for one in named for pair in one.items())
            message = say('"{group}" is {held}, but must be a group of keys', group=group, held=quoted(held))
            self._find(
                checks.WRONG_TYPE,
                (group,),
                message,
                say("write each name below it, indented; {mend}", mend=_GROUPS[group]),
            )

    def _channel(self, name: str, value: Data) -> Channel | None:
        where = ("channels", name)
        if not self._is_part(value, where, ("label", "manner"), say("channel"), _CHANNEL) or not isinstance(
            value, dict
        ):
            return None
        label, manner = self._text(value.get("label"), *where, "label"), value.get("manner")
        if manner not in MANNERS:
            message = say(
                'the manner of channel "{name}" is {manner}, but must be {names}',
                name=shortened(name),
                manner=quoted(manner),
                names=listed(MANNERS),
            )
            hint = did_you_mean(str(manner), MANNERS, say("choose how the page draws it"))
            self._find(checks.UNKNOWN_VALUE, (*where, "manner"), message, hint)
            return None
        return Channel(label, str(manner)) if label else None

    def _scale(self, name: str, value: Data) -> Scale | None:
        where = ("scales", name)
        if not self._is_part(value, where, ("words", "most", "least"), say("scale"), _SCALE) or not isinstance(
            value, dict
        ):
            return None
        words = value.get("words")
        if not isinstance(words, list) or len(words) != 4:
            message = say(
                '"words" of scale "{name}" is {value}, but must be four words',
                name=shortened(name),
                value=quoted(words),
            )
            if isinstance(words, list):
                message = say(
                    '"words" of scale "{name}" has {count}, but must be four words',
                    name=shortened(name),
                    count=len(words),
                )
            self._find(checks.WRONG_TYPE, (*where, "words"), message, say("write one for each rating from 0 to 3"))
            return None
        none, weak, fair, good = (self._text(word, *where, "words", index) for index, word in enumerate(words))
        most, least = self._text(value.get("most"), *where, "most"), self._text(value.get("least"), *where, "least")
        return Scale((none, weak, fair, good), most, least) if all((none, weak, fair, good, most, least)) else None

    def _is_part(self, value: Data, where: Where, keys: tuple[str, ...], noun: Message, hint: Message) -> bool:
        """Tell whether a value is a group of keys that lacks none."""
        owner = say('{part} "{name}"', part=noun, name=shortened(str(where[-1])))
        if not isinstance(value, dict):
            self._find(
                checks.WRONG_TYPE,
                where,
                say("{owner} is {shown}, but must be a group of keys", owner=owner, shown=_shown(value)),
                hint,
            )
            return False
        missing = [key for key in keys if key not in value]
        strange = self._check_keys(value, where, keys, owner)
        if missing and not strange:
            names = listed([f'"{key}"' for key in missing], "and")
            self._find(
                checks.MISSING_KEY, where, say("{owner} has no {names}", owner=owner, names=names), hint, of_key=True
            )
        return not missing

    def _check_keys(self, data: dict[str, Data], where: Where, known: tuple[str, ...], owner: Message) -> bool:
        strange = [key for key in data if key not in known]
        for key in strange:
            absent = [name for name in known if name not in data]
            meant = (_group_meant(key) if not where else None) or key
            hint = did_you_mean(meant, absent, say("known are {names}", names=listed(known, "and")))
            if not where and key in _AT_HOME:
                hint = _AT_HOME[key]
            self._find(
                checks.UNKNOWN_KEY,
                (*where, key),
                say('{owner} has no key "{key}"', owner=owner, key=shortened(key)),
                hint,
                of_key=True,
            )
        return bool(strange)

    def _text(self, value: Data, *where: str | int) -> str:
        if isinstance(value, str) and value.strip():
            return value.strip()
        hint = (
            _ROLE
            if where[0] == "roles"
            else say("write it in words, in quotes if it is a number, as in {example}", example=_EXAMPLE)
        )
        self._find(
            checks.WRONG_TYPE,
            where,
            say("{thing} must be text, but is {shown}", thing=_named(where[-1]), shown=_shown(value)),
            hint,
        )
        return ""

    def _find(self, check: checks.Check, where: Where, message: Message, hint: Message, of_key: bool = False) -> None:
        place = self._document.key_span if of_key else self._document.span
        self.found.append(check.at(self._document.path, place(*where), message, hint))


def _group_meant(word: str) -> str | None:
    """Return the group that a word stands for, in whichever of the languages of the package."""
    return next((group for group, names in _ELSEWHERE.items() if word.strip().lower() in names), None)


_EXAMPLE = '"Phone call"'


def _shown(value: Data) -> Message:
    return say("empty") if value is None or value == "" else quoted(value)
