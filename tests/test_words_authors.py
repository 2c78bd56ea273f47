"""What authors read in their own language: the one asked for, else the course's; programs read English."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown

import catalogues
from conftest import CASES, Run, Write, expect
from mkdocs_rehearse import checks
from mkdocs_rehearse.message import say
from mkdocs_rehearse.text.names import did_you_mean, listed
from mkdocs_rehearse.words import AUTHORS, languages, tell_in

TOLD = CASES / "told"
#: The settings of a site, by its language.
SITE = "site_name: Talks\ntheme: {{name: mkdocs, locale: {}, highlightjs: false}}\nplugins: [rehearse]\n"
SITE += "markdown_extensions: [{{rehearse: {{course: talks}}}}]\n"


@pytest.fixture
def broken(course: Path, write: Write, lesson: Callable[..., str]) -> Path:
    """A course whose one scenario has mistakes."""
    write("quizzes/dye-testing.yml", (TOLD / "dye-testing.yml").read_text("utf-8"))
    write("docs/first-message.md", lesson("dye-testing"))
    return course


def test_these_languages_are_delivered() -> None:
    assert languages(AUTHORS) == ["ar", "de", "en", "es", "fr"]


@pytest.mark.usefixtures("broken")
class TestCheck:
    @pytest.mark.parametrize("language", ["de", "fr", "es", "ar"])
    def test_speaks_the_language_asked_for(self, rehearse: Run, language: str) -> None:
        expect(TOLD / f"{language}.yml", rehearse("check", "--language", language).output)

    def test_speaks_the_course_s_language(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", SITE.format("de"))
        said = rehearse("check", "quizzes").output
        assert said == (TOLD / "de.out").read_text("utf-8")

    def test_speaks_another_language_than_the_course_s_where_asked(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", SITE.format("de"))
        assert rehearse("check", "quizzes", "--language", "en").output.endswith("4 errors, 0 warnings\n")

    @pytest.mark.parametrize("style", ["json", "sarif"])
    def test_programs_read_english_unless_asked(self, rehearse: Run, write: Write, style: str) -> None:
        write("mkdocs.yml", SITE.format("de"))
        english = rehearse("check", "quizzes", "--format", style).output
        assert json.loads(english)
        assert "a quotation mark opens here and is never closed" in english
        german = rehearse("check", "quizzes", "--format", style, "--language", "de").output
        assert "hier öffnet sich ein Anführungszeichen und wird nie geschlossen" in german

    def test_language_that_nobody_wrote_is_told(self, rehearse: Run) -> None:
        result = rehearse("check", "--language", "tlh")
        assert result.exit_code == 2
        assert "Invalid value for '--language'" in result.output


class TestOtherCommands:
    def test_a_check_is_explained_in_the_language(self, rehearse: Run) -> None:
        assert rehearse("explain", "empty-file", "--language", "de").output == (
            "Eine Szenario-Datei enthält ein Szenario. (Fehler)\n\n"
            "Eine leere Datei hat eine Kennung, aber nichts zu zeigen.\n\n"
            f"Zum Beispiel:\n\n    {checks.EMPTY_FILE.example}\n\nSchreibe das Szenario, oder lösche die Datei.\n"
        )

    def test_a_refusal_is_in_the_course_s_language(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", SITE.format("fr"))
        result = rehearse("explain", "empty-fle")
        assert result.exit_code == 2
        assert 'il n’y a pas de contrôle "empty-fle" ; vouliez-vous dire "empty-file" ?' in result.output

    def test_the_language_may_stand_before_any_command(self, rehearse: Run) -> None:
        result = rehearse("--language", "es", "new", "course", "talks")
        assert result.output.endswith(" archivos en talks. Sigue con:\n\n  cd talks\n  make serve\n  make test\n")

    def test_settings_that_cannot_be_read_are_no_reason_to_be_silent(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", "site_name: [")
        assert 'there is no check "tabb"; did you mean "tab"?' in rehearse("explain", "tabb").output

    def test_figures_and_the_key_are_named_in_the_language(
        self, rehearse: Run, write: Write, item: str, lesson: Callable[..., str]
    ) -> None:
        write("quizzes/dye-testing.yml", item)
        write("docs/first-message.md", lesson("dye-testing"))
        assert rehearse("--language", "de", "stats").output.startswith(
            "Szenarien: 1, davon 0 nur für den Abschlusstest\n\nZiel                   Szenarien\n"
        )
        assert re.search(r"\n  \* [A-C]  Wirksam ", rehearse("--language", "de", "key").output)

    def test_an_export_says_in_the_language_what_it_leaves_out(
        self, rehearse: Run, write: Write, lesson: Callable[..., str]
    ) -> None:
        write("quizzes/draft.yml", (CASES / "ok" / "draft.yml").read_text("utf-8"))
        write("docs/first-message.md", lesson("draft"))
        said = rehearse("--language", "de", "export", "gift").output
        assert said.startswith("Fragen: 1 in course.gift.txt\nAls Freitext gestellt, den ein Mensch bewertet; ")


class TestHelp:
    @pytest.mark.parametrize("words", [("--language", "de", "check", "--help"), ("check", "--help", "--language=de")])
    def test_is_in_the_language_wherever_it_is_asked_for(self, rehearse: Run, words: tuple[str, ...]) -> None:
        said = rehearse(*words).output
        assert said.startswith("Aufruf: rehearse check [OPTIONEN] [PATHS]...\n\n  Szenarien und Lektionen prüfen.\n")
        assert "\nOptionen:\n  --strict  " in said
        assert re.search(r"--strict +Auch bei Warnungen scheitern\.", said)
        assert re.search(r"-h, --help +Diese Hilfe zeigen\.\n$", said)

    def test_is_in_the_course_s_language(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", SITE.format("fr"))
        said = rehearse("--help").output
        assert "\nCommandes:\n" in said
        assert re.search(r"check +Contrôler les scénarios et les leçons\.", said)

    def test_is_english_again_for_the_next(self, rehearse: Run) -> None:
        rehearse("--help", "--language", "es")
        assert rehearse("--help").output.startswith("Usage: rehearse [OPTIONS] COMMAND [ARGS]...\n")

    def test_what_click_refuses_is_told_too(self, rehearse: Run) -> None:
        assert rehearse("stats", "--language", "de", "--formt").output == (
            "Aufruf: rehearse stats [OPTIONEN]\nHilfe gibt 'rehearse stats --help'.\n\n"
            "Fehler: Es gibt keine Option '--formt'. Meintest du '--format'?\n"
        )

    def test_is_the_page_of_commands(self, rehearse: Run) -> None:
        page = rehearse("reference", "commands", "--language", "de").output
        assert page.startswith("---\ntitle: Alle Befehle\n")
        assert re.search(r"## \w+ new lesson\n\n```text\nAufruf: \w+ new lesson \[OPTIONEN\] NAME\n", page)
        assert "Usage" not in page


class TestGuide:
    def test_of_checks_is_in_the_language(self, rehearse: Run) -> None:
        page = rehearse("explain", "--markdown", "--language", "de").output
        assert page.startswith("---\ntitle: Prüfungen\n")
        assert "\n## Die Datei als Text\n\nGruppe `text`.\n\n### encoding\n\n*Fehler.* Eine Datei ist Text in" in page
        assert "\n\n*Quelle:* [Haladyna" in page

    def test_of_keys_is_in_the_language(self, rehearse: Run) -> None:
        page = rehearse("reference", "yaml", "--language", "de").output
        assert "| Schlüssel | Art | was darin steht | ein Beispiel |" in page
        assert "| `reserved` | true oder false | Ob nur der Abschlusstest es stellt. | `true` |" in page

    def test_of_an_editor_is_in_the_course_s_language(self, rehearse: Run, write: Write) -> None:
        write("mkdocs.yml", SITE.format("de"))
        keys = json.loads(rehearse("schema").output)["$defs"]["Best"]["properties"]
        assert keys["title"]["description"] == "Eine Überschrift, die die Lösung nicht verrät"


def test_settings_that_cannot_be_read_are_told_in_the_language(rehearse: Run, write: Write) -> None:
    write("mkdocs.yml", "site_name: [")
    said = rehearse("stats", "--language", "de").output
    assert said.startswith("Fehler: mkdocs.yml lässt sich nicht lesen\n")
    assert 'mkdocs.yml:1:12: Fehler: hier öffnet sich ein "[" und wird nie geschlossen' in said


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "1,234.5 40%"), ("de", "1.234,5 40\u00a0%"), ("fr", "1\u202f234,5 40\u00a0%"), ("es", "1.234,5 40\u00a0%")],
)
def test_numbers_to_read_have_the_signs_of_the_language(language: str, written: str) -> None:
    """Those without a form are places, as of a line, and stay."""
    message = say("{number:,.1f} {share:.0%}", number=1234.5, share=0.4)
    assert tell_in(language)(message).replace("\u202f%", "\u00a0%") == written
    assert tell_in(language)(say("line {line}", line=1234)) == "line 1234"


@pytest.mark.usefixtures("broken")
def test_a_card_in_a_page_is_in_the_page_s_language() -> None:
    md = Markdown(extensions=["rehearse"], extension_configs={"rehearse": {"language": "de"}})
    page = html.unescape(md.convert("/// scenario | dye-testing\n///\n"))
    assert "Dieses Szenario kann noch nicht gezeigt werden." in page
    assert 'dye-testing.yml:10:5: Fehler: Option 1 hat kein "rating", aber "ratng"  [unknown-key]' in page


def test_all_that_is_said_of_a_check_stands_in_the_catalogues() -> None:
    """A text that is put together of parts would not."""
    held = {str(message.id) for message in catalogues.sentences(catalogues.AUTHORS)}
    assert [
        text for one in checks.ALL for text in (one.title, one.why, one.fix, one.source) if text and text not in held
    ] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", 'Option 2 hat kein "rating"'),
        ("fr", 'l’option 2 n’a pas de "rating"'),
        ("es", 'la opción 2 no tiene "rating"'),
        ("ar", 'الخيار 2: لا يوجد "rating"'),
    ],
)
def test_message_within_a_message_is_told_too(language: str, said: str) -> None:
    owner = say("{part} {number}", part=say("option"), number=2)
    assert tell_in(language)(say('{owner} has no "{name}"', owner=owner, name="rating")) == said


def test_names_are_listed_and_offered_in_the_language() -> None:
    tell = tell_in("de-AT")
    assert tell(listed(["a", "b", "c"])) == "a, b oder c"
    assert tell(listed(["a", "b"], "and")) == "a und b"
    assert tell(did_you_mean("ratng", ["rating"])) == 'meintest du "rating"?'


def test_what_an_author_wrote_is_no_sentence_to_translate() -> None:
    """Neither are braces in it values."""
    assert (
        tell_in("de")(say('there is no item "{name}"', name="error {count}")) == 'es gibt kein Szenario "error {count}"'
    )
