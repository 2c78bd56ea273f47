from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from mkdocs_rehearse.checks import ALL
from mkdocs_rehearse.conversation import Conversation, Ending, Reply, Turn, draw_conversation, explain_scores
from mkdocs_rehearse.diagnostics import Diagnostic, Report, Severity, Span
from mkdocs_rehearse.message import say
from mkdocs_rehearse.reporters import describe, report_github, report_json, report_sarif, report_text


def finding(span: Span, hint: str = "mend it", path: str = "a.yml") -> Diagnostic:
    return Diagnostic(path, span, Severity.ERROR, "tab", say("something is wrong"), say(hint))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a.yml").write_text("first: 1\n  second: two\n\tthird: drei\n\nfifth\x1b[31m: \x07\n", "utf-8")
    return tmp_path


def test_excerpt_shows_the_line_above_the_line_and_a_caret(root: Path) -> None:
    assert describe(finding(Span.at(2, 3, 6)), root).split("\n") == [
        "a.yml:2:3: error: something is wrong  [tab]",
        "    1 | first: 1",
        "    2 |   second: two",
        "      |   ^^^^^^ mend it",
    ]


def test_first_line_has_none_above_it(root: Path) -> None:
    assert describe(finding(Span.at(1)), root).count(" | ") == 2


def test_tab_is_shown_as_wide_as_the_caret_takes_it(root: Path) -> None:
    assert describe(finding(Span.at(3, 2, 5)), root).split("\n")[2:] == [
        "    3 |     third: drei",
        "      |     ^^^^^ mend it",
    ]


def test_span_of_several_lines_is_marked_to_the_end_of_the_first(root: Path) -> None:
    assert describe(finding(Span(1, 8, 2, 4)), root).endswith("\n      |        ^ mend it")


def test_empty_line_shows_the_hint_alone(root: Path) -> None:
    assert describe(finding(Span.at(4)), root) == "a.yml:4:1: error: something is wrong  [tab]\n   mend it"


@pytest.mark.parametrize("span", [Span.at(99), Span.at(0)])
def test_line_outside_the_file_shows_the_hint_alone(root: Path, span: Span) -> None:
    assert describe(finding(span), root).split("\n")[1:] == ["   mend it"]


def test_missing_file_shows_the_hint_alone(root: Path) -> None:
    assert describe(finding(Span.at(1), path="b.yml"), root).split("\n")[1:] == ["   mend it"]


def test_finding_without_a_file_is_of_this_page() -> None:
    assert describe(finding(Span.at(1), path="")).startswith("this page: error: something is wrong")


def test_finding_without_a_hint_ends_with_the_caret(root: Path) -> None:
    assert describe(finding(Span.at(1, 1, 5), hint=""), root).endswith("\n      | ^^^^^")


def test_control_characters_do_not_reach_the_terminal(root: Path) -> None:
    shown = describe(finding(Span.at(5), path="a.yml", hint="x"), root) + describe(
        finding(Span.at(1), path="\x1b[2J.yml")
    )
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "    5 | fifth�[31m: �" in shown


def test_long_line_is_cut(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("x" * 900_000, "utf-8")
    assert max(map(len, describe(finding(Span.at(1, 1, 900_000)), tmp_path).split("\n"))) <= 130
    assert len(describe(finding(Span.at(1, 800_000)), tmp_path)) < 500


def test_byte_order_mark_does_not_move_the_caret(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: x", "utf-8-sig")
    assert describe(finding(Span.at(1, 1, 5)), tmp_path).split("\n")[1:] == [
        "    1 | title: x",
        "      | ^^^^^ mend it",
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "summary"),
    [
        (0, 0, "No mistakes found."),
        (1, 0, "1 error, 0 warnings"),
        (0, 1, "0 errors, 1 warning"),
        (2, 2, "2 errors, 2 warnings"),
    ],
)
def test_last_line_counts(errors: int, warnings: int, summary: str) -> None:
    found = [
        Diagnostic("a.yml", Span.at(line), severity, "tab", say("x"))
        for severity, count in ((Severity.ERROR, errors), (Severity.WARNING, warnings))
        for line in range(1, count + 1)
    ]
    assert report_text(Report(found)).split("\n")[-1] == summary


def test_json_holds_every_field_of_a_finding() -> None:
    assert json.loads(report_json(Report([finding(Span(1, 2, 3, 4))]))) == [
        {
            "path": "a.yml",
            "line": 1,
            "column": 2,
            "end_line": 3,
            "end_column": 4,
            "severity": "error",
            "check": "tab",
            "message": "something is wrong",
            "hint": "mend it",
        }
    ]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert report_json(Report()) == "[]"


def test_terminal_shows_severity_caret_and_hint_in_colours(root: Path) -> None:
    lines = report_text(Report([finding(Span.at(2, 3, 6))]), root, colour=True).split("\n")
    assert lines[0] == "a.yml:2:3: \x1b[1;31merror\x1b[0m: something is wrong  [tab]"
    assert lines[3] == "      |   \x1b[34m^^^^^^ mend it\x1b[0m"


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span.at(3, 5, 4), "line=3,col=5,endColumn=8"),
        (Span(3, 5, 4, 2), "line=3,endLine=4"),
        (Span.at(0), "line=1,col=1,endColumn=1"),
    ],
)
def test_github_is_told_the_place(span: Span, place: str) -> None:
    assert report_github(Report([finding(span)])).split("\n") == [
        f"::error file=a.yml,{place},title=tab::something is wrong. mend it",
        "1 error, 0 warnings",
    ]


def test_github_takes_no_text_for_a_command() -> None:
    found = Diagnostic("a,b:c%.yml", Span.at(1), Severity.WARNING, "tab", say("100%\n::error::no"))
    assert report_github(Report([found])).split("\n")[0] == (
        "::warning file=a%2Cb%3Ac%25.yml,line=1,col=1,endColumn=1,title=tab::100%25%0A::error::no."
    )


SARIF = Draft4Validator(json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8")))


@pytest.mark.parametrize("found", [[], [finding(Span(1, 2, 3, 4)), finding(Span.at(0), hint="", path="a b/ü.yml")]])
def test_sarif_is_valid(found: list[Diagnostic]) -> None:
    log = json.loads(report_sarif(Report(found)))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    [run] = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [check.slug for check in ALL]
    assert len(run["results"]) == len(found)


def test_sarif_holds_place_rule_and_message() -> None:
    [result] = json.loads(report_sarif(Report([finding(Span(1, 2, 3, 4), path="a b/ü.yml")])))["runs"][0]["results"]
    assert ALL[result.pop("ruleIndex")].slug == "tab"
    assert result == {
        "ruleId": "tab",
        "level": "error",
        "message": {"text": "something is wrong. mend it"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "a%20b/%C3%BC.yml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 1, "startColumn": 2, "endLine": 3, "endColumn": 4},
                }
            }
        ],
    }


def test_sarif_tells_what_is_allowed_as_suppressed_with_its_reason() -> None:
    report = Report(allowed=[(finding(Span.at(2)), "It is meant so.")])
    log = json.loads(report_sarif(report))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    [result] = log["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "It is meant so."}]


@pytest.mark.parametrize(
    ("path", "uri"), [("C:/my course/a.yml", "file:///C:/my%20course/a.yml"), ("/tmp/ü.yml", "file:///tmp/%C3%BC.yml")]
)
def test_sarif_names_a_file_elsewhere_by_its_whole_address(path: str, uri: str) -> None:
    [result] = json.loads(report_sarif(Report([finding(Span.at(1), path=path)])))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.fixture
def conversation() -> Conversation:
    def turn(*replies: tuple[int, str]) -> Turn:
        options = [Reply(text=f"To {to}", rating=rating, rationale="Why.", next=to) for rating, to in replies]
        return Turn(says="Well?", options=options)

    return Conversation(
        format="conversation",
        title="A talk",
        objective="first-message/compose",
        role="sender",
        channel="email",
        situation="They write.",
        question="What do you reply?",
        start="start",
        turns={"start": turn((3, "end"), (1, "bad")), "end": turn((3, "good"), (0, "bad"))},
        endings={"good": Ending(outcome="good", text="Good."), "bad": Ending(outcome="bad", text="Bad.")},
    )


def test_map_shows_turns_endings_and_letters_and_no_word_that_mermaid_keeps(conversation: Conversation) -> None:
    assert draw_conversation(conversation).splitlines() == [
        "flowchart TD",
        '  start["start"]',
        '  end_["end"]',
        '  good(["good: good"])',
        '  bad(["bad: bad"])',
        "  start -->|A| end_",
        "  start -->|B| bad",
        "  end_ -->|A| good",
        "  end_ -->|B| bad",
    ]


def test_paths_show_the_lowest_and_the_highest_score_of_each_ending(conversation: Conversation) -> None:
    assert explain_scores("talk", conversation).splitlines() == [
        "talk: A talk",
        "",
        "bad (bad)",
        "  lowest 0.33",
        "    start B (rated 1): To bad",
        "  highest 0.50",
        "    start A (rated 3): To end",
        "    end B (rated 0): To bad",
        "",
        "good (good)",
        "  lowest 1.00",
        "    start A (rated 3): To end",
        "    end A (rated 3): To good",
    ]
