"""Cards for Anki: the situation and the options in front, the ratings and their reasons behind.

A note is known by the item's first id, the deck by the lesson's, so that a second import changes what has changed,
keeps what a learner has learned, and doubles nothing.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from ..message import say
from ..paper import Choice, Scene
from ..text.inert import inert
from .missing import MissingLibraryError
from .parts import Parts, Task, Unsaid, Written
from .texts import Texts, Words

_RESERVED = say("Left out, because the final check asks it")
_DRAFT = say("A card has no box for a draft: its learner compares what they have written elsewhere")
_TURNS = say("A card shows all turns at once: a reply does not lead on by itself")
_FIELDS = ("Item", "Title", "Question", "Answer", "Rated by", "Fingerprint")
_FRONT = '<div class="rehearse"><h1>{{Title}}</h1>{{Question}}</div>'
_BACK = '{{FrontSide}}<hr id="answer"><div class="rehearse">{{Answer}}<p class="by">{{Rated by}}</p></div>'
_CSS = """.card { font: 1.1rem/1.5 sans-serif; text-align: start; max-width: 40rem; margin: 0 auto; padding: 0 .5rem }
.rehearse h1 { font-size: 1.2rem }
.rehearse .frame, .rehearse .by { opacity: .75; font-size: .9rem }
.rehearse blockquote { margin: .75rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid }
.rehearse ol.options { list-style: upper-alpha }
.rehearse .key > p:first-child { font-weight: bold }
"""
#: What Anki reads in a field: the opening of sounds, speech and LaTeX, and of mathematics.
_OPENING = re.compile(r"\[(?=sound:|anki:|latex\]|\$)|\\(?=[(\[])", re.IGNORECASE)


def anki(parts: Parts, unsaid: Unsaid) -> Written:
    """Return a package of notes for Anki.

    Args:
        parts: The course.
        unsaid: Takes what a card cannot say.

    Raises:
        MissingLibraryError: The library genanki is not installed.
    """
    try:
        import genanki
    except ImportError as error:
        raise MissingLibraryError(say('cards need the library genanki: pip install "mkdocs-rehearse[anki]"')) from error
    model = _model(genanki)
    texts, decks = Texts(unsaid), []
    for chapter in parts.chapters:
        path = "::".join(_name(title) for title in (parts.title or parts.course, chapter.title))
        deck = genanki.Deck(_number("deck", parts.course, chapter.lesson.stem), path)
        for task in _for_learners(chapter.tasks, unsaid):
            deck.add_note(_note(genanki, model, parts, task, texts))
        decks += [deck] if deck.notes else []
    return Written(_package(genanki, decks), say("{count} cards", count=sum(len(deck.notes) for deck in decks)))


def _model(genanki: Any) -> Any:
    return genanki.Model(
        _number("model", *_FIELDS),
        "Rehearse",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
    )


def _for_learners(tasks: tuple[Task, ...], unsaid: Unsaid) -> Iterator[Task]:
    for task in tasks:
        if task.item.reserved:
            unsaid.note(task.id, _RESERVED)
        else:
            yield task


def _note(genanki: Any, model: Any, parts: Parts, task: Task, texts: Texts) -> Any:
    """Return an item's note."""
    texts.begin(task)
    sheet = task.sheet
    texts.note_if(sheet.is_written, _DRAFT)
    texts.note_if(len(sheet.scenes) > 1, _TURNS)
    fields = [task.id, escape(inert(sheet.title)), _question(task, texts), _answer(task, texts)]
    return genanki.Note(
        model=model,
        fields=[*map(_closed, fields), escape(sheet.status), sheet.fingerprint],
        guid=genanki.guid_for(parts.course, task.oldest),
        tags=[f"rehearse::{sheet.format}"],
    )


def _question(task: Task, texts: Texts) -> str:
    sheet = task.sheet
    frame = f'<p class="frame">{texts.inline(sheet.frame)}</p>' if sheet.frame else ""
    head = "".join([frame, *map(texts.block, filter(None, [sheet.situation, sheet.body, sheet.question]))])
    if sheet.is_written:
        return head + "".join(f"<li>{texts.inline(question)}</li>" for question in sheet.checklist)
    return head + "".join(_scene(scene, texts, is_open=False) for scene in sheet.scenes)


def _answer(task: Task, texts: Texts) -> str:
    sheet = task.sheet
    blanks = "".join(f"<li>{' / '.join(map(escape, answers))}</li>" for answers in sheet.answers)
    shown = "".join(_scene(scene, texts, is_open=True) for scene in sheet.scenes)
    return (f"<ol>{blanks}</ol>" if blanks else "") + shown + texts.block(sheet.rationale)


def _scene(scene: Scene, texts: Texts, is_open: bool) -> str:
    """Return the options of a scene; with their reasons and where they lead, once the card is turned."""
    options = "".join(_option(one, texts, is_open) for one in scene.choices)
    if scene.outcome and not is_open:
        return ""
    head = f"<h2>{scene.number}</h2>{texts.block(scene.text)}" if scene.number else ""
    return head + (f'<ol class="options">{options}</ol>' if options else "")


def _option(one: Choice, texts: Texts, is_open: bool) -> str:
    text = f"<p>{texts.inline(one.text)}{f' → {one.leads}' if one.leads and is_open else ''}</p>"
    if not is_open:
        return f"<li>{text}</li>"
    name = "key" if one.is_key else ""
    return f'<li class="{name}">{text}{texts.reasons(Words(one.word, one.rationale, one.effect))}</li>'


def _package(genanki: Any, decks: list[Any]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "course.apkg"
        genanki.Package(decks).write_to_file(str(file))
        return file.read_bytes()


def _name(title: str) -> str:
    """Return a title as a part of a deck's name, which two colons would divide."""
    return " ".join(inert(title).replace("::", ": :").split())


def _number(*names: str) -> int:
    """Return a number that Anki takes for an id: the same for the same names, above those that it gives itself."""
    return (1 << 30) + int(sha256("\n".join(("rehearse", *names)).encode()).hexdigest()[:7], 16)


def _closed(html: str) -> str:
    """Return a field in which nothing is a sound or a formula: what opens one is followed by a joiner of no width."""
    return _OPENING.sub(lambda sign: f"{sign[0]}&#8288;", html)
