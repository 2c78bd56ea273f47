"""The names that messages use: of places in an item, of kinds of values, and of what to write where."""

from __future__ import annotations

import re
import unicodedata

from ...text.names import listed, shortened
from ...words import ROLES
from ...yamldoc import Where
from ..registry import FORMATS

NAME = "lower-case words joined by hyphens"
RATINGS = "0 harmful, 1 weak, 2 acceptable, 3 effective"

#: What a value must be, by pydantic's name for the mistake.
KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}
#: Places whose keys are names that the author has chosen.
NAMED = (("turns",), ("endings",))

_EXAMPLES: dict[str, str] = {
    "format": f"one of {listed(FORMATS)}",
    "objective": "the lesson’s file name, a slash and the objective’s key, as in first-message/compose",
    "channel": "where it happens, as in linkedin-message",
    "twin": "another item’s file name without .yml",
    "formerly": "a list of earlier file names, as in [old-name]",
    "claims": "a list of claim ids, as in [C058, C070]",
    "key_status": "author-draft or panel(7)",
    "role": f"one of {listed(ROLES)}",
    "rating": "0, 1, 2 or 3",
    "options": "a list: each option begins with a dash",
    "setting": "country, trade and gender, each on a line of its own",
    "allow": "a list: each entry has a check and a because",
    "start": "the name of the first turn",
    "next": "the name of the turn or ending that follows",
    "turns": 'the name of each turn, and below it "says:" and "options:"',
    "endings": 'the name of each ending, and below it "outcome:" and "text:"',
    "outcome": "good, neutral or bad",
    "examples": "a list: each example begins with a dash",
    "checklist": "a list of questions: each begins with a dash",
    "signals": "a list, as in [length, links]",
    "correct": "true or false",
}
_NAMES = frozenset(
    "format objective claims twin formerly gender key_status check role channel scale instruction choose start next"
    " outcome signals".split()
)
_ENTRY = {
    "options": "option",
    "examples": "example",
    "checklist": "question",
    "signals": "signal",
    "allow": "allowance",
    "claims": "claim",
    "formerly": "former id",
    "turns": "turn",
    "endings": "ending",
}


def example_of(where: Where, otherwise: str) -> str:
    """Return what to write at a place."""
    return _EXAMPLES.get(str(next(step for step in reversed(where) if isinstance(step, str))), otherwise)


def is_name(where: Where) -> bool:
    """Tell whether a text at a place is a name, and none that a learner reads."""
    return next((step for step in reversed(where) if isinstance(step, str)), "") in _NAMES


def has_form(where: Where) -> bool:
    """Tell whether a text at a place needs a form that no number has, whether in quotes or not."""
    return where[-1] in ("objective", "key_status")


def owner_of(where: Where) -> str:
    """Name a group of keys: the item, option 3, option 1 of turn "accepted", the setting."""
    match where:
        case ():
            return "the item"
        case ("turns" | "endings" as group, str(name)):
            return f'{_ENTRY[group]} "{shortened(name)}"'
        case (*above, str(name), int(index)):
            entry = f"{_ENTRY.get(name, name)} {index + 1}"
            return f"{entry} of {owner_of(tuple(above))}" if above else entry
        case _:
            return f'"{where[-1]}"'


def thing_at(where: Where) -> str:
    """Name a value: "rating" of option 3."""
    if isinstance(where[-1], int) or len(where) == 1 or where[:-1] in NAMED:
        return owner_of(where)
    return f'"{where[-1]}" of {owner_of(where[:-1])}'


def entry_of(key: str) -> str:
    """Name any one of the parts below a key: an option; the key itself if it holds one part only."""
    entry = _ENTRY.get(key)
    return f'"{key}"' if entry is None else f"{'an' if entry[0] in 'aeiou' else 'a'} {entry}"


def lacks(owner: Where, names: list[str]) -> tuple[str, str]:
    """Return the message and the hint for keys that a group lacks."""
    keys = listed([f'"{name}:"' for name in names], "and")
    if len(names) == 1:
        return f'{owner_of(owner)} has no "{names[0]}"', f"add {keys} with {example_of((names[0],), 'its text')}"
    quoted = listed([f'"{name}"' for name in names], "and")
    return f"{owner_of(owner)} lacks {quoted}", f"add {keys}"


def unseen_in(text: str) -> str | None:
    """Return the first character of a text that nobody can see or tell from a space, as U+00A0; None if none is."""
    odd = (sign for sign in text if sign not in " \t\n" and unicodedata.category(sign) in ("Zs", "Cf", "Cc"))
    return next((f"U+{ord(sign):04X}" for sign in odd), None)


def look_alike(name: str, meant: str) -> str:
    """Return how to mend a key that is misspelt in a way that may not be seen."""
    if name.strip() == meant:
        return "remove the spaces in its quotation marks"
    if len(name) == len(meant) and re.search(r"[^\W_a-zA-Z]", name):
        return f'type "{meant}" anew: one of its letters only looks right'
    return f'did you mean "{meant}"?'
