"""A page for raters without any key, and their files taken in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import CASES, Run, Write
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.formats import fingerprint
from mkdocs_rehearse.formats.validation import validate_item
from mkdocs_rehearse.reviews import parse_panel_file, rated_options
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.yamldoc import parse_document

HOSTILE = json.loads((CASES / "hostile.json").read_text("utf-8"))

Send = Callable[..., str]


@pytest.fixture(autouse=True)
def _course(write: Write, item: str, lesson: Callable[..., str]) -> None:
    write("quizzes/dye-testing.yml", item)
    write("quizzes/talk.yml", (CASES / "ok" / "conversation.yml").read_text("utf-8"))
    write("quizzes/quick.yml", (CASES / "ok" / "multiple.yml").read_text("utf-8"))
    write("docs/first-message.md", lesson("dye-testing", "talk", "quick"))


@pytest.fixture
def send(write: Write, item: str) -> Send:
    """Write the file of a rater who gives the options of the first item these ratings, and return its name."""
    document, _ = parse_document(item, "item.yml")
    assert document
    model, _ = validate_item(document)
    assert model

    def write_file(number: int, *ratings: int, remark: str = "", **other: Any) -> str:
        given = dict(zip([one.id for one in rated_options(model)], ratings, strict=False))
        told = {"fingerprint": fingerprint(model), "ratings": given, "remarks": {}, "remark": remark}
        file = {
            "format": "rehearse-panel",
            "version": 1,
            "course": "course",
            "rater": f"{number:016x}",
            "name": "",
            "saved": f"2026-03-0{number}T10:00:00.000Z",
            "items": {"dye-testing": told},
        }
        name = f"sent-{number}.json"
        write(name, json.dumps(file | other))
        return name

    return write_file


def page_of(rehearse: Run, *arguments: str) -> str:
    result = rehearse("panel", *arguments)
    assert result.exit_code == 0, result.output
    return Path("panel.html").read_text("utf-8")


class TestPage:
    def test_holds_every_item_with_ratings(self, rehearse: Run) -> None:
        assert re.findall(r'data-item="([^"]+)"', page_of(rehearse)) == ["dye-testing", "talk"]

    def test_holds_no_key(self, rehearse: Run) -> None:
        html = page_of(rehearse)
        for file in ("plain", "conversation"):
            document, _ = parse_document((CASES / "ok" / f"{file}.yml").read_text("utf-8"), file)
            for reason in re.findall(r"rationale: (.+)", document.text if document else ""):
                assert reason not in html
        assert "data-rating" not in html
        assert not re.search(r"<input[^>]*checked", html)

    def test_shows_no_ending(self, rehearse: Run) -> None:
        assert "She does not answer." not in page_of(rehearse)

    def test_lets_nothing_but_its_own_script_and_style_run(self, rehearse: Run) -> None:
        html = page_of(rehearse)
        assert re.search(
            r"content=\"default-src &#39;none&#39;; style-src &#39;sha256-[^ ]+; script-src &#39;sha256-", html
        )
        assert re.findall(r'<[^>]* on\w+="|<[^>]* style="|<[^>]* (?:src|href)="', html) == []

    @pytest.mark.parametrize("name", HOSTILE)
    def test_shows_hostile_text_as_text(self, rehearse: Run, write: Write, item: str, name: str) -> None:
        clean = page_of(rehearse, "--item", "dye-testing")
        hostile = json.dumps(HOSTILE[name])
        text = re.sub(r"(?m)^question: .*$", lambda _: f"question: {hostile}", item)
        text = re.sub(r"(?m)^title: .*$", lambda _: f"title: {hostile}", text)
        write("quizzes/dye-testing.yml", re.sub(r"(?m)^  - text: .*$", lambda _: f"  - text: {hostile}", text, count=1))
        if rehearse("panel", "--item", "dye-testing").exit_code == 0:  # one with control characters is no item at all
            assert tags(Path("panel.html").read_text("utf-8")) <= tags(clean) | HARMLESS

    @pytest.mark.parametrize(
        ("language", "direction", "heading"),
        [
            ("de", "ltr", "Bewerte die Antworten"),
            ("fr", "ltr", "Évaluez les réponses"),
            ("es", "ltr", "Valora las respuestas"),
            ("ar", "rtl", "قيّم الردود"),
        ],
    )
    def test_speaks_the_course_s_language(
        self, rehearse: Run, write: Write, language: str, direction: str, heading: str
    ) -> None:
        write("mkdocs.yml", f"site_name: Talks\nmarkdown_extensions:\n  - rehearse:\n      language: {language}\n")
        html = page_of(rehearse)
        assert f'<html lang="{language}" dir="{direction}">' in html
        assert f"<h1>{heading}</h1>" in html

    def test_may_hold_a_lesson_or_an_item_only(self, rehearse: Run) -> None:
        assert re.findall(r'data-item="([^"]+)"', page_of(rehearse, "--item", "talk")) == ["talk"]
        assert len(re.findall(r"data-item", page_of(rehearse, "--lesson", "first-message"))) == 2

    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("dye-tsting", 'there is no item "dye-tsting" without errors; did you mean "dye-testing"?'),
            ("quick", 'the options of "quick" are correct or not; there is nothing to rate'),
        ],
    )
    def test_item_that_cannot_be_rated_is_told(self, rehearse: Run, name: str, message: str) -> None:
        result = rehearse("panel", "--item", name)
        assert result.exit_code == 2
        assert message in result.output


#: What Markdown makes of the hostile texts: marks on words, and nothing that asks a host or runs.
HARMLESS = frozenset(["b", "em", "code", "span", "strong", "blockquote", "p", "br", "pre", "ul", "ol", "li", "table"])


def tags(html: str) -> set[str]:
    body = html.partition("<body")[2].partition("<script>")[0]
    return {re.sub(r'"[^"]*"', '""', tag) if "=" in tag else tag for tag in re.findall(r"<([a-z][^>]*)>", body)}


class TestImport:
    def test_five_raters_become_a_review(self, rehearse: Run, send: Send) -> None:
        names = [send(n, 3, n % 2, 0, remark="Fine." if n == 1 else "") for n in range(1, 6)]
        result = rehearse("panel", "import", *names)
        assert result.output.splitlines()[-1] == "files read: 5; reviews written to reviews: 1"
        text = Path("reviews/dye-testing.yml").read_text("utf-8")
        assert "  # mean 3.00, spread 0.00, 5 ratings\n" in text
        assert "  # mean 0.60, spread 0.49, 5 ratings\n" in text
        assert 'remarks:\n  "0000000000000001": "Fine."\n' in text
        assert rehearse("check", "--strict", ".").output == "No mistakes found.\n"

    def test_page_says_how_many_rated(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", *[send(n, 3, 2, 0) for n in range(1, 6)])
        item = BankLoader().load(Settings.of({})).bank.entries["dye-testing"].item
        assert item
        assert item.key_status == "panel(5)"

    def test_later_file_of_a_rater_replaces_the_earlier(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", send(1, 0, 0, 0, remark="Odd."))
        rehearse("panel", "import", send(1, 3, 2, 0))
        text = Path("reviews/dye-testing.yml").read_text("utf-8")
        assert "  # mean 3.00, spread 0.00, 1 rating\n" in text
        assert "Odd." not in text

    def test_raters_of_two_imports_stand_together(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", send(1, 3, 2, 0))
        rehearse("panel", "import", send(2, 2, 2, 0))
        assert "# mean 2.50, spread 0.50, 2 ratings" in Path("reviews/dye-testing.yml").read_text("utf-8")

    def test_renamed_item_keeps_its_review(self, rehearse: Run, send: Send, write: Write, item: str) -> None:
        rehearse("panel", "import", send(1, 3, 2, 0))
        Path("quizzes/dye-testing.yml").unlink()
        write("quizzes/leila.yml", f"{item}formerly: [dye-testing]\n")
        rehearse("panel", "import", send(2, 3, 2, 0))
        assert "\nitem: leila\n" in Path("reviews/dye-testing.yml").read_text("utf-8")
        assert BankLoader().load(Settings.of({})).bank.entries["leila"].item.key_status == "panel(2)"  # type: ignore[union-attr]

    def test_ratings_of_another_wording_are_passed_over(
        self, rehearse: Run, send: Send, write: Write, item: str
    ) -> None:
        name = send(1, 3, 2, 0)
        write("quizzes/dye-testing.yml", item.replace("Which first", "What first"))
        result = rehearse("panel", "import", name)
        assert result.output.startswith("dye-testing: passed over; it is gone, was reworded since the page was made")
        assert not Path("reviews").exists()

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("{", "it is no JSON; ask the rater to send the file that the page saved, as it is"),
            ("[" * 100_000, "it is no JSON; ask the rater to send the file that the page saved, as it is"),
            ("[]", "it is no file of the panel’s page"),
            ('{"format": "rehearse-panel", "version": 2}', "a newer version of Rehearse made its page; import it with"),
        ],
    )
    def test_file_of_another_kind_is_told(self, rehearse: Run, write: Write, text: str, message: str) -> None:
        write("sent.json", text)
        result = rehearse("panel", "import", "sent.json")
        assert result.exit_code == 1
        assert f"sent.json: {message}" in result.output

    @pytest.mark.parametrize(
        ("other", "where"),
        [
            ({"rater": "<b>"}, "rater"),
            ({"items": {"../x": {"fingerprint": "0" * 12, "ratings": {}}}}, "items"),
            ({"items": {"x": {"fingerprint": "0" * 12, "ratings": {"0" * 8: 4}}}}, "items.x.ratings.00000000"),
            ({"items": []}, "items"),
            ({"more": 1}, "more"),
        ],
    )
    def test_file_with_other_values_is_told(self, send: Send, other: dict[str, Any], where: str) -> None:
        told = parse_panel_file(Path(send(1, 3, 2, 0, **other)).read_text("utf-8"))
        assert isinstance(told, str)
        assert told.startswith(f'what stands in it under "{where}')

    def test_file_of_another_course_is_told(self, rehearse: Run, send: Send) -> None:
        result = rehearse("panel", "import", send(1, 3, 2, 0, course="other"))
        assert 'sent-1.json: it belongs to another course, "other"' in result.output

    @pytest.mark.parametrize(
        "other", [{"course": "\x1b[2J\u202e"}, {"items": {"\x1b[2J\u202e": 1}}], ids=["course", "item"]
    )
    def test_no_word_of_a_file_reaches_the_terminal_as_a_command(
        self, rehearse: Run, send: Send, other: dict[str, Any]
    ) -> None:
        output = rehearse("panel", "import", send(1, 3, 2, 0, **other)).output
        assert "\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}" in output
        assert not {"\x1b", "\u202e"} & {*output}

    def test_remark_stays_on_its_line(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", send(1, 3, 2, 0, remark='a\n- b: "c"\x07\u2028# d'))
        assert '  "0000000000000001": "a - b: \\"c\\" # d"\n' in Path("reviews/dye-testing.yml").read_text("utf-8")
        assert rehearse("check", "--strict", ".").output == "No mistakes found.\n"


class TestChecks:
    def test_planted_disagreement_is_found(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", *[send(n, 1, 3, 0) for n in range(1, 6)])
        found = json.loads(rehearse("check", "--format", "json").stdout)
        assert [(one["check"], one["message"]) for one in found] == [
            (
                "contradicted-key",
                "raters prefer option 2 to the key: 1.0 for option 1 and 3.0 for option 2 on average",
            )
        ]

    def test_two_raters_are_no_panel(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", *[send(n, 1, 3, 0) for n in range(1, 3)])
        assert rehearse("check", "--strict").output == "No mistakes found.\n"

    def test_spread_is_found(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", *[send(n, 3, 0, 2 if n > 2 else 0) for n in range(1, 6)])
        found = json.loads(rehearse("check", "--format", "json").stdout)
        assert [one["message"] for one in found] == ["raters do not agree on option 3: they gave 0, 0, 2, 2, 2"]

    def test_small_lead_is_found(self, rehearse: Run, send: Send) -> None:
        rehearse("panel", "import", *[send(n, 3 if n > 4 else 2, 2, 0) for n in range(1, 6)])
        found = json.loads(rehearse("check", "--format", "json").stdout)
        assert [one["message"] for one in found] == [
            "the key leads by 0.2 only: 2.2 for option 1 and 2.0 for option 2 on average"
        ]

    def test_reworded_item_is_a_draft_again(self, rehearse: Run, send: Send, write: Write, item: str) -> None:
        rehearse("panel", "import", *[send(n, 3, 2, 0) for n in range(1, 4)])
        write("quizzes/dye-testing.yml", item.replace("Which first", "What first"))
        found = json.loads(rehearse("check", "--format", "json").stdout)
        assert [(one["check"], one["message"]) for one in found] == [
            ("old-review", "3 people rated another wording of this item")
        ]
        assert BankLoader().load(Settings.of({})).bank.entries["dye-testing"].item.key_status == "author-draft"  # type: ignore[union-attr]
