"""The settings of a course. They stand once, in `mkdocs.yml` under the Markdown extension `rehearse`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from . import checks
from .message import Message, say
from .text.names import KEBAB, did_you_mean, kebab_of, listed, nearest, quoted, shortened
from .words import ENGLISH, known_language, languages

#: What each setting must be, in words.
_KINDS: dict[str, Message] = {
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
#: The names of the settings.
SETTINGS = tuple(_KINDS)
_FOLDERS = ("quizzes", "docs")
#: What authors call languages.
_LANGUAGES = {
    "ar": ("arabic", "العربية"),
    "de": ("german", "deutsch", "ger"),
    "en": ("english", "eng"),
    "es": ("spanish", "español", "espanol", "castellano"),
    "fr": ("french", "français", "francais"),
}
#: What the settings of a site may be called: as MkDocs looks for them, then as ProperDocs does.
SITE_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
#: The file of a course's own terms, beside its site's settings.
VOCABULARY = "rehearse.yml"
#: The folder of what people say of the keys, beside that of the items.
REVIEWS = "reviews"
#: The name that all courses had which gave themselves none.
UNNAMED = "course"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a course keeps its files, and how it counts.

    Attributes:
        quizzes: Folder of the bank.
        docs: Folder of the lessons.
        course: Name of the learner's record in the browser; lower-case words joined by hyphens.
        mastery: Mean score from which a lesson counts as mastered, 0 to 1.
        item_pages: Whether every item has a page of its own, `practice/<id>/`.
        quiz: Whether `<quiz>` blocks of pages become items; not where the plugin mkdocs_quiz shows them.
        outside: Whether folders and links may lead out of the repository.
        language: What learners read in, as `de` or `pt-BR`; English where there is no catalogue.
        languages: In which languages the files of a course may be, its own first; none where there is one only.
        offline: Whether a published site can be installed, and read without a network.
        home: Folder of the site's settings, which no author sets.
    """

    quizzes: Path = Path("quizzes")
    docs: Path = Path("docs")
    course: str = UNNAMED
    mastery: float = 0.8
    item_pages: bool = True
    quiz: bool = True
    outside: bool = False
    language: str = ENGLISH
    languages: tuple[str, ...] = ()
    offline: bool = False
    home: Path = Path()

    @property
    def vocabulary(self) -> Path:
        """File of the course's own channels, roles and scales."""
        return self.home / VOCABULARY

    @property
    def reviews(self) -> Path:
        """Folder of what people say of the keys."""
        return self.quizzes.parent / REVIEWS

    @classmethod
    def of(cls, values: dict[str, Any], base: Path = Path()) -> Settings:
        """Return settings from the extension's options, with folders relative to `base`."""
        plain, mastery = cls(), values.get("mastery")
        return cls(
            home=base,
            quizzes=_folder(base, values.get("quizzes") or plain.quizzes),
            docs=_folder(base, values.get("docs") or plain.docs),
            course=str(values.get("course") or plain.course),
            mastery=plain.mastery if mastery is None else float(mastery),
            item_pages=bool(values.get("item_pages", plain.item_pages)),
            quiz=bool(values.get("quiz", plain.quiz)),
            outside=bool(values.get("outside", plain.outside)),
            language=str(values.get("language") or plain.language),
            languages=tuple(values.get("languages") or ()),
            offline=bool(values.get("offline", plain.offline)),
        )


def _folder(base: Path, name: object) -> Path:
    """Return a folder, whichever slashes its author types."""
    return base / str(name).replace("\\", "/")


def course_named(site: str) -> str:
    """Return the name of a course that gives itself none: its site's, in a form fit for an address."""
    return kebab_of(site) or (f"course-{sha256(site.encode()).hexdigest()[:8]}" if site else UNNAMED)


def language_of(theme: Mapping[str, Any]) -> str:
    """Return the language of a site's theme: Material calls it `language`, the themes of MkDocs `locale`."""
    return str(theme.get("language") or theme.get("locale") or ENGLISH)


def languages_of(options: object) -> tuple[str, ...]:
    """Return the languages that the plugin mkdocs-static-i18n builds by its options, its default first."""
    held = options.get("languages") if isinstance(options, Mapping) else None
    named = [one for one in held if isinstance(one, Mapping)] if isinstance(held, list) else []
    ordered = sorted(named, key=lambda one: one.get("default") is not True)
    return tuple(str(one["locale"]) for one in ordered if one.get("locale") not in (None, "null"))


def repository_of(folder: Path) -> Path:
    """Return the repository that a folder stands in; without one, the folder of its site's settings, or itself."""
    above = (here := folder.resolve(), *here.parents)
    signs = (next((one for one in above if (one / sign).exists()), None) for sign in (".git", *SITE_FILES))
    return next(filter(None, signs), here)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one of the extension's options.

    Attributes:
        key: The option.
        check: The check that it breaks: either the key is not known, or its value cannot be used.
        message: One plain sentence.
        hint: How to mend it.
    """

    key: str
    check: checks.Check
    message: Message
    hint: Message


def problems_of(values: dict[str, Any], base: Path = Path(), site: str = "") -> Iterator[Problem]:
    """Yield what is wrong with the extension's options, as their author wrote them.

    Args:
        values: The options.
        base: What folders are relative to.
        site: What the site calls itself; a course without a name of its own takes it.
    """
    known = SETTINGS
    for key, value in values.items():
        if key not in known:
            hint = did_you_mean(key, known, say("remove it; known are {names}", names=listed(known, "and")))
            yield Problem(key, checks.UNKNOWN_KEY, say('there is no setting "{key}"', key=shortened(key)), hint)
        elif value is not None and not _fits(key, value):
            message = say(
                'the setting "{key}" is {value}, but must be {kind}', key=key, value=quoted(value), kind=_KINDS[key]
            )
            yield Problem(key, checks.WRONG_TYPE, message, say("write {meant}, or remove it", meant=_meant(key, value)))
        elif key in _FOLDERS and value and _leads_out(_folder(base, value), base, values):
            message = say(
                'the setting "{key}" is {value}, which stands outside the repository', key=key, value=quoted(value)
            )
            yield Problem(key, checks.OUTSIDE, message, say('move the folder, or write "outside: true" below'))
        elif key in _FOLDERS and value and not _folder(base, value).exists():
            message = say(
                'there is no folder "{name}", which the setting "{key}" names', name=shortened(str(value)), key=key
            )
            yield Problem(
                key, checks.WRONG_TYPE, message, say("write the folder’s name as it stands beside mkdocs.yml")
            )
        elif key == "quizzes" and value and _is_the_site(_folder(base, value)):
            message = say('the setting "quizzes" names the folder of the site’s settings')
            yield Problem(key, checks.WRONG_TYPE, message, say('name a folder in it, as in "quizzes: quizzes"'))
    if site and values.get("course") is None and nearest("course", values.keys() - set(known)) is None:
        message = say(
            'the course has no name, so records are kept under the site’s: "{name}"',
            name=course_named(site),
        )
        yield Problem(
            "course",
            checks.UNNAMED_COURSE,
            message,
            say('write "course: {name}"', name=course_named(site)),
        )


def _meant(key: str, value: object) -> Message:
    """Return what a value was most likely meant to be, or what it must be."""
    if key == "course" and isinstance(value, str | int) and kebab_of(str(value)):
        return quoted(kebab_of(str(value)))
    if key == "languages" and isinstance(value, str) and value.strip():
        named = ", ".join(re.findall(r"[^\s,;]+", value))
        return say("{name}", name=f"[{named}]")
    if key == "language" and isinstance(value, str) and (name := _language_called(value)):
        return quoted(name)
    share = _share(str(value)) if key == "mastery" else None
    return say("{number:g}", number=share) if share is not None else _KINDS[key]


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


def without_problems(values: dict[str, Any], known: Iterable[str] = (), base: Path | None = None) -> dict[str, Any]:
    """Return the options that can be used.

    Args:
        values: The options, as their author wrote them.
        known: Further options that are no settings; they are kept as they are.
        base: What folders are relative to; None where whoever chose them is trusted to lead out of the repository.
    """
    fit = [key for key, value in values.items() if (_fits(key, value) if key in _KINDS else key in known)]
    folders = [key for key in fit if base and key in _FOLDERS]
    held = [key for key in folders if base and not _can_be_read(key, base, values)]
    return {key: values[key] for key in fit if key not in held}


def _can_be_read(key: str, base: Path, values: dict[str, Any]) -> bool:
    folder = _folder(base, values[key])
    is_wrong = not folder.exists() or (key == "quizzes" and _is_the_site(folder))
    return not is_wrong and not _leads_out(folder, base, values)


def _is_the_site(folder: Path) -> bool:
    """Tell whether a folder holds the settings of a site, and so everything else of a course."""
    return any((folder / name).is_file() for name in SITE_FILES)


def _leads_out(folder: Path, base: Path, values: dict[str, Any]) -> bool:
    return values.get("outside") is not True and not folder.resolve().is_relative_to(repository_of(base))


def _fits(key: str, value: object) -> bool:
    if _KINDS[key] == "true or false":
        return isinstance(value, bool)
    if key == "mastery":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    if key == "languages":
        return isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)
    if key == "course":
        return isinstance(value, str) and re.fullmatch(KEBAB, value) is not None
    if key == "language":
        return isinstance(value, str) and known_language(value) is not None
    return isinstance(value, str | Path)
