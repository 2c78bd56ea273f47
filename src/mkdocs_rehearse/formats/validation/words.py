"""The names that messages use: of places in an item, of kinds of values, and of what to write where."""

from __future__ import annotations

import re
import unicodedata

from ...message import Message, say
from ...text.names import listed, shortened
from ...words import ROLES
from ...yamldoc import Where
from ..registry import FORMATS

NAME = say("lower-case words joined by hyphens")
RATINGS = say("0 harmful, 1 weak, 2 acceptable, 3 effective")

#: What a value must be, by pydantic's name for the mistake.
KINDS: dict[str, Message] = {
    "string_type": say("text"),
    "int_type": say("a whole number"),
    "bool_type": say("true or false"),
    "list_type": say("a list"),
    "dict_type": say("a group of keys"),
    "model_type": say("a group of keys"),
    "model_attributes_type": say("a group of keys"),
}
#: Places whose keys are names that the author has chosen.
NAMED = (("turns",), ("endings",))

_EXAMPLES: dict[str, Message] = {
    "format": say("one of {names}", names=listed(FORMATS)),
    "objective": say("the lesson’s file name, a slash and the objective’s key, as in first-message/compose"),
    "channel": say("where it happens, as in linkedin-message"),
    "twin": say("another item’s file name without .yml"),
    "formerly": say("a list of earlier file names, as in [old-name]"),
    "claims": say("a list of claim ids, as in [C058, C070]"),
    "key_status": say("author-draft or panel(7)"),
    "role": say("one of {names}", names=listed(ROLES)),
    "rating": say("0, 1, 2 or 3"),
    "options": say("a list: each option begins with a dash"),
    "setting": say("country, trade and gender, each on a line of its own"),
    "allow": say("a list: each entry has a check and a because"),
    "start": say("the name of the first turn"),
    "next": say("the name of the turn or ending that follows"),
    "turns": say('the name of each turn, and below it "says:" and "options:"'),
    "endings": say('the name of each ending, and below it "outcome:" and "text:"'),
    "outcome": say("good, neutral or bad"),
    "examples": say("a list: each example begins with a dash"),
    "checklist": say("a list of questions: each begins with a dash"),
    "signals": say("a list, as in [length, links]"),
    "correct": say("true or false"),
}
_NAMES = frozenset(
    "format objective claims twin formerly gender key_status check role channel scale instruction choose start next"
    " outcome signals".split()
)
_ENTRY = {
    "options": say("option"),
    "examples": say("example"),
    "checklist": say("question"),
    "phrases": say("phrase"),
    "signals": say("signal"),
    "allow": say("allowance"),
    "claims": say("claim"),
    "formerly": say("former id"),
    "turns": say("turn"),
    "endings": say("ending"),
}
_ANY = {
    "options": say("an option"),
    "examples": say("an example"),
    "phrases": say("a phrase"),
    "allow": say("an allowance"),
    "turns": say("a turn"),
    "endings": say("an ending"),
}


def example_of(where: Where, otherwise: Message) -> Message:
    """Return what to write at a place."""
    return _EXAMPLES.get(str(next(step for step in reversed(where) if isinstance(step, str))), otherwise)


def is_name(where: Where) -> bool:
    """Tell whether a text at a place is a name, and none that a learner reads."""
    return next((step for step in reversed(where) if isinstance(step, str)), "") in _NAMES


def has_form(where: Where) -> bool:
    """Tell whether a text at a place needs a form that no number has, whether in quotes or not."""
    return where[-1] in ("objective", "key_status")


def owner_of(where: Where) -> Message:
    """Name a group of keys: the item, option 3, option 1 of turn "accepted", the setting."""
    match where:
        case ():
            return say("the item")
        case ("turns" | "endings" as group, str(name)):
            return say('{part} "{name}"', part=_ENTRY[group], name=shortened(name))
        case (*above, str(name), int(index)):
            entry = say("{part} {number}", part=_ENTRY.get(name, name), number=index + 1)
            return say("{part} of {owner}", part=entry, owner=owner_of(tuple(above))) if above else entry
        case _:
            return say('"{key}"', key=where[-1])


def thing_at(where: Where) -> Message:
    """Name a value: "rating" of option 3."""
    if isinstance(where[-1], int) or len(where) == 1 or where[:-1] in NAMED:
        return owner_of(where)
    return say('"{key}" of {owner}', key=where[-1], owner=owner_of(where[:-1]))


def entry_of(key: str) -> Message:
    """Name any one of the parts below a key: an option; the key itself if it holds one part only."""
    return _ANY.get(key) or say('"{key}"', key=key)


def lacks(owner: Where, names: list[str]) -> tuple[Message, Message]:
    """Return the message and the hint for keys that a group lacks."""
    keys = listed([f'"{name}:"' for name in names], "and")
    if len(names) == 1:
        example = example_of((names[0],), say("its text"))
        message = say('{owner} has no "{name}"', owner=owner_of(owner), name=names[0])
        return message, say("add {names} with {example}", names=keys, example=example)
    quoted = listed([f'"{name}"' for name in names], "and")
    return say("{owner} lacks {names}", owner=owner_of(owner), names=quoted), say("add {names}", names=keys)


def unseen_in(text: str) -> str | None:
    """Return the first character of a text that nobody can see or tell from a space, as U+00A0; None if none is."""
    odd = (sign for sign in text if sign not in " \t\n" and unicodedata.category(sign) in ("Zs", "Cf", "Cc"))
    return next((f"U+{ord(sign):04X}" for sign in odd), None)


def look_alike(name: str, meant: str) -> Message:
    """Return how to mend a key that is misspelt in a way that may not be seen."""
    if name.strip() == meant:
        return say("remove the spaces in its quotation marks")
    if len(name) == len(meant) and re.search(r"[^\W_a-zA-Z]", name):
        return say('type "{name}" anew: one of its letters only looks right', name=meant)
    return say('did you mean "{name}"?', name=meant)
