"""Activities of xAPI: interactions, right responses, and that an analysis reads statements about them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import Run, Write
from hostile import sound_item
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.exports import Parts, Unsaid
from mkdocs_rehearse.exports.activities import activities
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.item import option_id
from mkdocs_rehearse.settings import Settings

from .conftest import parts_from

TYPES = {
    "best": "choice",
    "best-worst": "matching",
    "rate": "matching",
    "rank": "sequencing",
    "conversation": "performance",
    "draft": "long-fill-in",
    "multiple": "choice",
    "blank": "fill-in",
    "mark": "choice",
}


def exported(parts: Parts) -> dict[str, dict[str, Any]]:
    """Return the definitions, by the last part of the activity's id."""
    listed = json.loads(activities(parts, Unsaid()).content)
    return {one["id"].rstrip("/").rpartition("/")[2]: one["definition"] for one in listed}


def test_every_format_is_an_interaction(parts: Parts) -> None:
    held = exported(parts)
    assert {name: held[f"an-{name}"]["interactionType"] for name in TYPES} == TYPES


def test_course_and_lesson_come_first(parts: Parts) -> None:
    course, lesson, *_ = json.loads(activities(parts, Unsaid()).content)
    assert course == {
        "objectType": "Activity",
        "id": "https://example.org/course/",
        "definition": {"type": "http://adlnet.gov/expapi/activities/course", "name": {"en": "A course"}},
    }
    assert lesson["id"] == "https://example.org/course/lessons/first-message/"


def test_components_are_options_and_the_pattern_is_the_key(parts: Parts) -> None:
    held = exported(parts)
    options = sound_item("best")["options"]
    best = held["an-best"]
    assert best["choices"] == [{"id": option_id(one["text"]), "description": {"en": one["text"]}} for one in options]
    assert best["correctResponsesPattern"] == [option_id(options[0]["text"])]
    assert held["an-blank"]["correctResponsesPattern"] == [
        "{case_matters=false}400[,]replies",
        "{case_matters=false}400[,]answers",
        "{case_matters=false}four hundred[,]replies",
        "{case_matters=false}four hundred[,]answers",
    ]
    assert [one["id"] for one in held["an-best-worst"]["source"]] == ["best", "worst"]
    assert [one["description"]["en"] for one in held["an-rate"]["target"]] == [
        "Harmful",
        "Weak",
        "Acceptable",
        "Effective",
    ]
    ask, tried = option_id("Ask which part fits her line."), option_id("Ask what she has tried.")
    assert held["an-conversation"]["correctResponsesPattern"] == [f"opening[.]{ask}[,]answer[.]{tried}"]


def test_extensions_hold_ratings_and_reasons(parts: Parts) -> None:
    held = exported(parts)["an-best"]["extensions"]
    options = sound_item("best")["options"]
    assert held["https://example.org/course/xapi/ratings"] == {option_id(one["text"]): one["rating"] for one in options}
    assert held["https://example.org/course/xapi/reasons"][option_id(options[0]["text"])] == options[0]["rationale"]


def test_right_responses_are_read_by_an_analysis(parts: Parts, rehearse: Run) -> None:
    """Statements with the first right response are answers, each known to its item."""
    scored = [f"an-{name}" for name, one in FORMATS.items() if one.traits.scored]
    Path("statements.json").write_text(json.dumps([answered(parts, name) for name in scored]), "utf-8")
    result = rehearse("analyse", "statements.json", "--format", "json")
    assert result.exit_code == 0, result.output
    assert "left out" not in result.stderr
    assert {one["id"]: one["n"] for one in json.loads(result.stdout)["items"] if one["n"]} == dict.fromkeys(scored, 1)


def answered(parts: Parts, name: str) -> dict[str, Any]:
    """Return a statement that says that somebody has given the first right response to an item."""
    [activity] = [one for one in json.loads(activities(parts, Unsaid()).content) if one["id"].endswith(f"/{name}/")]
    response = activity["definition"]["correctResponsesPattern"][0].rpartition("}")[2]
    return {
        "actor": {"mbox": "mailto:a@example.org"},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
        "object": activity,
        "result": {"response": response, "score": {"scaled": 1}},
        "timestamp": "2026-01-05T10:00:00Z",
    }


def test_course_without_an_address_has_names(parts: Parts, write: Write) -> None:
    bank = BankLoader().load(Settings()).bank
    listed = json.loads(activities(parts_from(bank, home=""), Unsaid()).content)
    assert [one["id"] for one in listed[:3]] == [
        "urn:rehearse:a-course/",
        "urn:rehearse:a-course/lessons/first-message/",
        "urn:rehearse:a-course/practice/an-best/",
    ]


def test_what_a_pattern_cannot_hold_is_said(write: Write, lesson: Callable[..., str]) -> None:
    many = " ".join("[[a|b]]" for _ in range(7))
    write("quizzes/many.yml", json.dumps(sound_item("blank") | {"sentence": many}))
    write("docs/first-message.md", lesson("many"))
    unsaid = Unsaid()
    activities(parts_from(BankLoader().load(Settings()).bank), unsaid)
    assert [*unsaid.lines()] == [
        "Only the first 64 combinations of right answers stand in the pattern (1):",
        "  many",
    ]


def test_address_and_language_come_from_the_site(rehearse: Run, write: Write, course_of_all: None) -> None:
    write(
        "mkdocs.yml",
        "site_name: A\nsite_url: https://example.org/a\ntheme: {name: material, language: de}\nplugins: [rehearse]\n",
    )
    assert rehearse("export", "xapi-json").output.startswith(f"Aktivitäten: {len(FORMATS) + 2} in a.xapi.json\n")
    course = json.loads(Path("a.xapi.json").read_text("utf-8"))[0]
    assert course["id"] == "https://example.org/a/"
    assert course["definition"]["name"] == {"de": "A"}
    rehearse("export", "xapi-json", "--home", "https://example.com/b")
    assert json.loads(Path("a.xapi.json").read_text("utf-8"))[0]["id"] == "https://example.com/b/"
