"""`rehearse new`: a course, a lesson or a scenario to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ..course import is_id
from ..formats import FORMATS
from ..message import say
from ..settings import real_path
from ..starter import course_files, new_lesson, scenario_text
from ..text.names import KEBAB, did_you_mean
from .command import SpeakingGroup
from .language import speak
from .project import load_course, open_files


@click.group(cls=SpeakingGroup)
def new() -> None:
    """Begin a course, a lesson or a scenario. No file that exists is changed."""


@new.command("course")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="What the course is called; without it, the folder's name.")
def new_course(folder: Path, title: str | None) -> None:
    """Make a small complete course in the folder DIR.

    It has a lesson, four scenarios, pages for practice, record and review, the settings of an editor,
    and what publishes it. It builds and passes its own check.
    """
    words = re.split(r"[\s_-]+", real_path(folder).name)
    title = " ".join(title.split()) if title else " ".join(filter(None, words)).capitalize()
    slug = "-".join(re.findall(r"[a-z0-9]+", title.lower())) or "course"
    files = course_files(title or "My course", slug)
    taken = [path for path in files if (folder / path).exists()]
    if taken:
        raise click.UsageError(
            say('"{path}" already has the file {file}; name a folder that is empty', path=folder, file=taken[0])
        )
    with open_files():
        for path, text in files.items():
            _write(folder / path, text)
    is_here = folder.resolve() == Path().resolve()
    speak(
        say("{count} files in {path}. Go on with:", count=len(files), path=folder.resolve().name if is_here else folder)
    )
    click.echo("\n" + "\n".join([*([] if is_here else [f"  cd {folder}"]), "  make serve", "  make test"]))


@new.command("lesson")
@click.argument("name")
@click.option("--title", help="Its heading; without it, its name in words.")
@click.option(
    "--objective",
    "objectives",
    metavar="KEY=SENTENCE",
    multiple=True,
    help="What a learner can do after it. May be given several times.",
)
def add_lesson(name: str, title: str | None, objectives: tuple[str, ...]) -> None:
    """Write the page of a new lesson NAME, which is its file's name without .md."""
    settings, (bank, _) = load_course()
    _check_name(name)
    other = next((lesson for lesson in bank.lessons if lesson.stem == name and lesson.objectives), None)
    if other:
        raise click.UsageError(say('there is a lesson "{name}" already: {path}', name=name, path=other.path))
    sentences = dict(map(_objective, objectives)) or {"begin": "Say in one sentence what the learner can do"}
    lesson = new_lesson(bank, name, title or name.replace("-", " ").capitalize(), sentences)
    file = settings.docs / lesson.source
    _write(file, lesson.text)
    key = next(iter(sentences))
    click.echo(f"{file.as_posix()}\n")
    speak(say("Where mkdocs.yml has a nav, add {path} to it. Then begin a scenario:", path=lesson.source))
    click.echo(f"\n  rehearse new scenario its-name --format best --objective {name}/{key}")


@new.command("scenario")
@click.argument("name", metavar="ID")
@click.option("--format", "style", type=click.Choice(list(FORMATS)), required=True, help="What the learner does.")
@click.option("--objective", metavar="LESSON/KEY", help="What it practises; without it, the first of the course.")
def add_scenario(name: str, style: str, objective: str | None) -> None:
    """Write a commented scenario ID, which is its file's name without .yml.

    It is complete and passes the check: change its words, and keep its keys.
    """
    settings, (bank, _) = load_course()
    _check_name(name)
    if name in bank.entries:
        raise click.UsageError(say('the id "{id}" is taken by {path}', id=name, path=bank.entries[name].path))
    known = [f"{lesson.stem}/{key}" for lesson, _ in bank.by_lesson() for key in lesson.objectives]
    if not known:
        raise click.UsageError(say('no lesson has an objective yet; begin with "rehearse new lesson"'))
    chosen = objective or known[0]
    if chosen not in known:
        hint = did_you_mean(chosen, known, say("there is {name}, for example", name=known[0]))
        raise click.UsageError(say('no lesson has the objective "{name}"; {hint}', name=chosen, hint=hint))
    stem = chosen.partition("/")[0]
    file = settings.quizzes / stem / f"{name}.yml"
    _write(file, scenario_text(style, chosen))
    lesson = next(lesson for lesson in bank.lessons if lesson.stem == stem and lesson.objectives)
    shown = any(block.name == "practice" for block in lesson.blocks)
    where = say("Show it in {path}:", path=lesson.path)
    if shown:
        where = say("{path} links to it below its text. To show it in the text, add there:", path=lesson.path)
    click.echo(f"{file.as_posix()}\n")
    speak(where)
    click.echo(f"\n  /// scenario | {name}\n  ///")


def _check_name(name: str) -> None:
    if not is_id(name):
        raise click.UsageError(say('"{name}" is not lower-case words joined by hyphens, as in dye-testing', name=name))


def _objective(text: str) -> tuple[str, str]:
    key, _, sentence = text.partition("=")
    if not re.fullmatch(KEBAB, key.strip()) or not sentence.strip():
        raise click.UsageError(say('"{text}" is no objective; write it as in greet="Greet a colleague"', text=text))
    return key.strip(), sentence.strip()


def _write(file: Path, text: str) -> None:
    """Write a new file; one that exists is never changed."""
    with open_files():
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
