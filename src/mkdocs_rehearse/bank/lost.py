"""Files that their author meant for the course, and that nothing reads: in a wrong folder, or of a wrong name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from .. import checks
from ..diagnostics import Diagnostic, Span
from ..formats import FORMATS
from ..message import Message, say
from ..settings import SITE_FILES, VOCABULARY, Settings
from ..text.names import nearest
from .files import ITEM_ENDINGS, LESSON_ENDINGS, display_path, each_file

_SCENARIO = re.compile(rf"^format: *[\"']?(?:{'|'.join(FORMATS)})[\"']? *$", re.MULTILINE)
_PAGE = re.compile(r"\A---\n.*?^(?:objectives|template|lesson|claims):", re.MULTILINE | re.DOTALL)
_TEXTS = (*ITEM_ENDINGS, *LESSON_ENDINGS, ".txt", ".md.txt")
#: What authors call the folder of scenarios.
_BANKS = ("quizzes", "quiz", "scenarios", "items", "questions")
#: So many characters tell what a file holds.
_BEGIN = 4_000
_WORDS = re.compile(r"^(?:channels|roles|scales|signals|desk):", re.MULTILINE)
_OTHERWISE = ("rehearse.yaml", "rehearse.yml.txt", "rehearse.yaml.txt")
_ALONE = say('the course’s own words are read from "{name}" beside the site’s settings alone', name=VOCABULARY)


def find_lost(quizzes: Iterable[Path], docs: Iterable[Path], settings: Settings) -> Iterator[Diagnostic]:
    """Find the scenarios and the pages that nothing reads, and a course's own words that nobody looks for.

    Args:
        quizzes: The folders of scenarios.
        docs: The folders of pages.
        settings: Where the course has its folders and its words.
    """
    scenarios = [os.path.abspath(root) for root in quizzes]
    pages = [root for root in docs if root.is_dir()]
    for file, _ in each_file(pages, _TEXTS):
        if not any(_is_in(file, root) for root in scenarios):
            yield from _among_pages(file, settings)
    for file, _ in each_file([Path(root) for root in scenarios], ("",)):
        if not any(_is_in(file, os.path.abspath(root)) for root in pages):
            yield from _among_scenarios(file, settings)
    for file in sorted(settings.home.iterdir()) if settings.home.is_dir() else ():
        if _is_like_a_bank(file, settings):
            yield from _in_another_folder(file, settings)
        else:
            yield from _beside_settings(file, settings)


def names_of(lost: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the paths of lost files, by the names that a course would know them by."""
    return {PurePosixPath(one.path).name.partition(".")[0]: one.path for one in lost}


def _among_pages(file: Path, settings: Settings) -> Iterator[Diagnostic]:
    name, ending = file.name, file.suffix.lower()
    if name.endswith(LESSON_ENDINGS):
        return
    if ending == ".txt" and (name.lower().endswith(".md.txt") or _holds(file, _PAGE)):
        stem = re.sub(r"(\.md)?\.txt$", "", name, flags=re.IGNORECASE)
        message = say('the file name ends in ".txt", so the site does not show it as a page')
        yield _lost(file, message, say("rename it to {name}, and let your system show file endings", name=f"{stem}.md"))
    elif ending in LESSON_ENDINGS:
        message = say('the file name ends in "{ending}", so the site does not show it as a page', ending=file.suffix)
        yield _lost(file, message, say("rename it to {name}", name=f"{file.stem}{ending}"))
    elif name.lower().endswith(ITEM_ENDINGS) and _holds(file, _SCENARIO):
        yield _lost(file, say("this scenario stands among the pages, so nothing shows it"), _into(settings.quizzes))
    elif name in (VOCABULARY, *_OTHERWISE) and _holds(file, _WORDS):
        yield _lost(file, _ALONE, say("move it beside the site’s settings, as {name}", name=VOCABULARY))


def _among_scenarios(file: Path, settings: Settings) -> Iterator[Diagnostic]:
    if file.name.lower().endswith(ITEM_ENDINGS) or file.suffix.lower() not in (*LESSON_ENDINGS, ".txt", ""):
        return
    if file.suffix.lower() in LESSON_ENDINGS and _holds(file, _PAGE):
        yield _lost(
            file, say("this page stands among the scenarios, so the site does not show it"), _into(settings.docs)
        )
    elif _holds(file, _SCENARIO):
        message = say('the file name ends in "{ending}", so nothing reads this scenario', ending=file.suffix)
        if not file.suffix:
            message = say("the file name has no ending, so nothing reads this scenario")
        yield _lost(
            file, message, say("rename it to {name}, and let your system show file endings", name=f"{file.stem}.yml")
        )


def _beside_settings(file: Path, settings: Settings) -> Iterator[Diagnostic]:
    name = file.name.lower()
    meant = name.removesuffix(".txt")
    if meant in SITE_FILES and not (file.parent / meant).exists():
        message = say("nothing reads these settings under this name")
        yield _lost(file, message, say("rename it to {name}", name=meant))
    if file.name in (*SITE_FILES, VOCABULARY) or not name.endswith((*ITEM_ENDINGS, *LESSON_ENDINGS)):
        return
    if name in (VOCABULARY, *_OTHERWISE) and file.is_file():
        if not settings.vocabulary.is_file() or not file.samefile(settings.vocabulary):
            yield _lost(file, _ALONE, say("rename it to {name}", name=VOCABULARY))
    elif name.endswith(ITEM_ENDINGS) and _holds(file, _SCENARIO):
        yield _lost(file, say("this scenario stands beside the settings, so nothing shows it"), _into(settings.quizzes))
    elif _holds(file, _PAGE):
        yield _lost(
            file, say("this page stands beside the settings, so the site does not show it"), _into(settings.docs)
        )


def _is_like_a_bank(folder: Path, settings: Settings) -> bool:
    """Tell whether a folder beside the settings was meant for the scenarios, by its name."""
    own = (settings.quizzes, settings.docs)
    return (
        folder.is_dir()
        and nearest(folder.name, (settings.quizzes.name, *_BANKS)) is not None
        and not any(one.exists() and folder.samefile(one) for one in own)
    )


def _in_another_folder(folder: Path, settings: Settings) -> Iterator[Diagnostic]:
    """Report the first scenario in a folder that is not that of the scenarios: the others go with it."""
    for file, _ in each_file([folder], ITEM_ENDINGS):
        if _holds(file, _SCENARIO):
            message = say('nothing reads the folder "{name}", where this scenario stands', name=folder.name)
            hint = say('move what is in it into "{path}"', path=display_path(settings.quizzes))
            yield checks.LOST_FILE.at(display_path(file), Span.at(1), message, hint)
            return


def _lost(file: Path, message: Message, hint: Message) -> Diagnostic:
    return checks.LOST_FILE.at(display_path(file), Span.at(1), message, hint)


def _into(folder: Path) -> Message:
    return say('move it into "{path}", or into a folder there', path=display_path(folder))


def _is_in(file: Path, root: str) -> bool:
    return f"{os.path.abspath(file)}{os.sep}".startswith(f"{root.rstrip(os.sep)}{os.sep}")


def _holds(file: Path, sign: re.Pattern[str]) -> bool:
    """Tell whether a file begins as one of a kind does; one that cannot be opened does not."""
    if not file.is_file():
        return False
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            return sign.search(opened.read(_BEGIN)) is not None
    except OSError:
        return False
