"""The catalogues: one file per language, `catalogues/<language>.mo`, made from the `.po` beside it.

Learners and authors have catalogues of their own, so that a page loads no more than it shows.
"""

from __future__ import annotations

import re
from gettext import GNUTranslations, NullTranslations, c2py
from pathlib import Path

#: The language of the sources, which needs no catalogue.
ENGLISH = "en"
LEARNERS = Path(__file__).parent / "catalogues"
AUTHORS = LEARNERS / "authors"
#: Of what click says itself, in the folders in which gettext looks.
CLICK = LEARNERS / "click"
_FROM_THE_RIGHT = ("ar", "fa", "he", "ur")


def languages(folder: Path = LEARNERS) -> list[str]:
    """Return the languages that learners can read in; those of authors, in the folder of theirs."""
    return sorted([ENGLISH, *(file.stem for file in folder.glob("*.mo"))])


def known_language(name: str, folder: Path = LEARNERS) -> str | None:
    """Return the language that serves one asked for, as `de` serves `de-AT`; None where none does."""
    exact = name.replace("-", "_")
    return next((one for one in (exact, exact.partition("_")[0].lower()) if one in languages(folder)), None)


def direction_of(language: str) -> str:
    """Return which way a language is written, as HTML names it: `ltr` or `rtl`."""
    return "rtl" if re.split("[-_]", language)[0].lower() in _FROM_THE_RIGHT else "ltr"


def catalogue_of(language: str, folder: Path = LEARNERS) -> NullTranslations:
    """Return the catalogue for a language; that of the sources where there is none."""
    known = known_language(language, folder)
    if known in (None, ENGLISH):
        return NullTranslations()
    with (folder / f"{known}.mo").open("rb") as file:
        return GNUTranslations(file)


def plural_of(catalogue: NullTranslations) -> str:
    """Return a catalogue's rule for plural forms: the number of the form, by the number `n`."""
    found = re.search(r"plural=([^;]+)", catalogue.info().get("plural-forms", ""))
    return found[1].strip() if found else "n != 1"


def forms_of(plural: str) -> list[int]:
    """Return, for each plural form in order, a number that goes with it."""
    form_of = c2py(plural)
    first = {form_of(number): number for number in reversed(range(1000))}
    return [first[form] for form in sorted(first)]
