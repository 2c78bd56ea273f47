"""What each setting must be, and what a value that is something else was most likely meant to be."""

from __future__ import annotations

import re
from pathlib import Path

from ..message import Message, say
from ..text.invisible import INVISIBLE
from ..text.names import KEBAB, kebab_of, listed, quoted
from ..words import known_language, languages

#: What each setting must be, in words.
KINDS: dict[str, Message] = {
    "quizzes": say("the name of a folder"),
    "docs": say("the name of a folder"),
    "course": say("lower-case words joined by hyphens"),
    "mastery": say("a number from 0 to 1"),
    "item_pages": say("true or false"),
    "quiz": say("true or false"),
    "outside": say("true or false"),
    "language": say("one of {names}", names=listed(languages())),
    "languages": say("a list of the short names of languages, the course’s own first"),
    "offline": say("true or false"),
}
#: What authors call languages.
_LANGUAGES = {
    "ar": ("arabic", "العربية"),
    "de": ("german", "deutsch", "ger"),
    "en": ("english", "eng"),
    "es": ("spanish", "español", "espanol", "castellano"),
    "fr": ("french", "français", "francais"),
}


def fits(key: str, value: object) -> bool:
    """Tell whether a value is what a setting must be."""
    if KINDS[key] == "true or false":
        return isinstance(value, bool)
    if key == "mastery":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    if key == "languages":
        return isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)
    if key == "course":
        return isinstance(value, str) and re.fullmatch(KEBAB, value) is not None
    if key == "language":
        return isinstance(value, str) and known_language(value) is not None
    return isinstance(value, str | Path) and not INVISIBLE.search(str(value))


def meant(key: str, value: object) -> Message:
    """Return what a value was most likely meant to be, or what it must be."""
    if key == "course" and isinstance(value, str | int) and kebab_of(str(value)):
        return quoted(kebab_of(str(value)))
    if key == "languages" and isinstance(value, str) and value.strip():
        named = ", ".join(re.findall(r"[^\s,;]+", value))
        return say("{name}", name=f"[{named}]")
    if key == "language" and isinstance(value, str) and (name := _language_called(value)):
        return quoted(name)
    share = _share(str(value)) if key == "mastery" else None
    return say("{number:g}", number=share) if share is not None else KINDS[key]


def _language_called(word: str) -> str | None:
    """Return the short name of a language that is written out, in it or in English."""
    return next((name for name, called in _LANGUAGES.items() if word.strip().lower() in called), None)


def _share(text: str) -> float | None:
    """Return the number from 0 to 1 that was written as 80, 80 % or 0,8."""
    if comma := re.fullmatch(r"([01])[.,](\d+)", text.strip()):
        typed = float(f"{comma[1]}.{comma[2]}")
        return typed if typed <= 1 else None
    share = re.fullmatch(r"(\d{2,3})(?:\.0)?\s*%?", text.strip())
    return int(share[1]) / 100 if share and int(share[1]) <= 100 else None
