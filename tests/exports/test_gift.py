"""GIFT, read back by gift-pegjs: texts, weights, feedback, and that the weights score as the page does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import permutations, product
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from conftest import CASES, Run, Write, expect
from hostile import sound_item
from mkdocs_rehearse.analysis import scoring
from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.exports import Parts, Unsaid
from mkdocs_rehearse.exports.gift import gift
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.settings import Settings

from .conftest import parse_gift, parts_from

Questions = list[dict[str, Any]]


def exported(parts: Parts, unsaid: Unsaid | None = None) -> dict[str, Questions]:
    """Return the questions of each item."""
    questions: dict[str, Questions] = {}
    for one in parse_gift(gift(parts, unsaid or Unsaid()).content.decode()):
        if one["type"] != "Category":
            questions.setdefault(one["id"].partition(".")[0], []).append(one)
    return questions


def of_item(write: Write, lesson: Callable[..., str], item: dict[str, Any], unsaid: Unsaid | None = None) -> Questions:
    """Return the questions of one item in a course of its own."""
    write("quizzes/one.yml", json.dumps(item))
    write("docs/first-message.md", lesson("one"))
    return exported(parts_from(BankLoader().load(Settings()).bank), unsaid)["one"]


def weights(question: dict[str, Any]) -> list[float]:
    """Return what each answer earns, 0 to 1, in the order of the file."""
    return [
        one["weight"] / 100 if one["weight"] is not None else float(one["isCorrect"]) for one in question["choices"]
    ]


def test_every_format_is_asked(parts: Parts) -> None:
    assert set(exported(parts)) == {f"an-{name}" for name in FORMATS}


def test_category_is_course_and_lesson(parts: Parts) -> None:
    first = parse_gift(gift(parts, Unsaid()).content.decode())[0]
    assert first == {"type": "Category", "title": "A course/The first message"}


def test_best_has_weights_and_feedback_for_each_option(parts: Parts) -> None:
    [question] = exported(parts)["an-best"]
    options = sound_item("best")["options"]
    assert question["type"] == "MC"
    assert question["tags"] == ["best", "first-message/compose"]
    assert weights(question) == pytest.approx([one["rating"] / scoring.TOP for one in options], abs=1e-5)
    assert [
        one["rationale"] in given["feedback"]["text"] for one, given in zip(options, question["choices"], strict=True)
    ]
    assert question["choices"][0]["feedback"]["text"].startswith("<p><strong>Effective.</strong></p>")
    assert question["globalFeedback"]["text"].endswith("No panel has reviewed it yet.</span></em></p>")


def test_best_and_worst_make_two_questions_whose_mean_is_the_score(parts: Parts) -> None:
    best, worst = map(weights, exported(parts)["an-best-worst"])
    key = {str(at): one["rating"] for at, one in enumerate(sound_item("best-worst")["options"])}
    for one, other in permutations(key, 2):
        score = scoring.score_best_worst(key, one, other)
        assert mean([best[int(one)], worst[int(other)]]) == pytest.approx(score, abs=1e-5)


def test_rating_makes_a_question_of_each_option_and_their_mean_is_the_score(parts: Parts) -> None:
    questions = [weights(one) for one in exported(parts)["an-rate"]]
    key = {str(at): one["rating"] for at, one in enumerate(sound_item("rate")["options"])}
    for ratings in product(range(4), repeat=len(key)):
        score = scoring.score_rate(key, dict(zip(key, ratings, strict=True)))
        given = mean(question[rating] for question, rating in zip(questions, ratings, strict=True))
        assert given == pytest.approx(score)


@pytest.mark.parametrize(("name", "keys"), [("multiple", "options"), ("mark", "phrases")])
def test_ticks_add_up_to_the_score(name: str, keys: str, parts: Parts) -> None:
    [question] = exported(parts)[f"an-{name}"]
    held = weights(question)
    correct = {str(at) for at, one in enumerate(sound_item(name)[keys]) if one.get("correct")}
    for ticks in product([0, 1], repeat=len(held)):
        ticked = {str(at) for at, tick in enumerate(ticks) if tick}
        earned = max(0, sum(weight for weight, tick in zip(held, ticks, strict=True) if tick))
        assert earned == pytest.approx(scoring.score_multiple(correct, ticked), abs=1e-4)


def test_choosing_the_only_one_is_a_single_choice(write: Write, lesson: Callable[..., str]) -> None:
    item = sound_item("multiple") | {"choose": "one", "options": [{"text": "a", "correct": True}, {"text": "b"}]}
    [question] = of_item(write, lesson, item)
    assert [one["isCorrect"] for one in question["choices"]] == [True, False]
    assert weights(question) == [1, 0]


def test_order_is_matched_with_places(parts: Parts) -> None:
    [question] = exported(parts)["an-rank"]
    options = sound_item("rank")["options"]
    ordered = sorted(options, key=lambda one: -one["rating"])
    places = {one["text"]: str(place) for place, one in enumerate(ordered, 1)}
    found = [(one["subquestion"]["text"], one["subanswer"]) for one in question["matchPairs"]]
    assert found == [(f"<span>{one['text']}</span>", places[one["text"]]) for one in options]
    assert all(one["rationale"] in question["globalFeedback"]["text"] for one in options)


def test_each_blank_is_a_short_answer_in_the_whole_sentence(parts: Parts) -> None:
    first, second = exported(parts)["an-blank"]
    assert [one["text"]["text"] for one in first["choices"]] == ["400", "four hundred"]
    assert weights(second) == [1, 1]
    assert "less than (1) _____ characters got more (2) _____ than others" in first["stem"]["text"]
    assert second["stem"]["text"].endswith("<p>(2)</p>")


def test_turn_tells_the_way_there_and_a_last_reply_how_it_ends(parts: Parts) -> None:
    first, second = exported(parts)["an-conversation"]
    assert weights(first) == pytest.approx([1, 0, 2 / 3], abs=1e-5)
    assert "→ <em><span>Ask which part fits her line.</span></em>" in second["stem"]["text"]
    assert second["stem"]["text"].endswith("<p>She describes her line.</p>")
    assert second["choices"][1]["feedback"]["text"].endswith("<strong>A poor ending.</strong> She does not answer.</p>")


def test_draft_is_an_essay_with_examples_behind_it(parts: Parts) -> None:
    [question] = exported(parts)["an-draft"]
    assert question["type"] == "Essay"
    feedback = question["globalFeedback"]["text"]
    assert all(one["rationale"] in feedback for one in sound_item("draft")["examples"])
    assert all(f"<span>{one}</span>" in feedback for one in sound_item("draft")["checklist"])


def test_signs_of_the_syntax_are_text(write: Write, lesson: Callable[..., str]) -> None:
    text = r"a = b ~c {d} #e \: \n [html] 50% -> // &&058; ::x::"
    item = sound_item("best") | {"title": "::[id:x] = {~}", "question": text, "situation": "// a\n\n$CATEGORY: b\n\n}"}
    item["options"] = [{**one} for one in item["options"]]
    item["options"][0] |= {"text": "[plain] =%50%~", "rationale": "#### x"}
    [question] = of_item(write, lesson, item)
    assert question["title"] == "::[id:x] = {~}"
    assert question["id"] == "one"
    assert r"<p>a = b ~c {d} #e \: \n [html] 50% -&gt; // &amp;&058; ::x::</p>" in question["stem"]["text"]
    assert "<p>// a</p>\n<p>$CATEGORY: b</p>\n<p>}</p>" in question["stem"]["text"]
    assert question["choices"][0]["text"]["text"] == "<span>[plain] =%50%~</span>"


def test_typed_answer_is_text_and_no_pattern(write: Write, lesson: Callable[..., str]) -> None:
    unsaid = Unsaid()
    item = sound_item("blank") | {"sentence": "A [[*]] and [[T|%50%x]] and [[a->b]]."}
    star, bracket = of_item(write, lesson, item, unsaid)
    assert [one["text"] for one in star["choices"]] == [{"format": "html", "text": r"\*"}]
    assert [one["text"]["text"] for one in bracket["choices"]] == ["T", "%50%x"]
    assert 'A blank is left out, because its answer holds "->", which means something else in GIFT (1):' in [
        *unsaid.lines()
    ]


def test_report_names_every_item_of_which_something_is_not_said(rehearse: Run, course_of_all: None) -> None:
    result = rehearse("export", "gift")
    assert result.exit_code == 0
    expect(CASES / "exports" / "gift.yml", result.output)
    assert Path("course.gift.txt").is_file()


def test_item_with_errors_is_named(rehearse: Run, write: Write, course_of_all: None) -> None:
    write("quizzes/broken.yml", "format: best\n")
    assert "Left out, because it has errors; see rehearse check (1):\n  broken\n" in rehearse("export", "gift").output


def test_links_and_pictures_are_named(rehearse: Run, write: Write, course_of_all: None) -> None:
    write("quizzes/an-best.yml", json.dumps(sound_item("best") | {"question": "What of [this](https://example.org)?"}))
    text = rehearse("export", "gift").output
    assert "Links and pictures in its texts leave their words only (1):\n  an-best\n" in text


def test_item_of_the_final_check_is_tagged(write: Write, lesson: Callable[..., str]) -> None:
    [question] = of_item(write, lesson, sound_item("best") | {"reserved": True})
    assert question["tags"][-1] == "final-check"


def test_lessons_can_be_chosen_and_the_file_named(rehearse: Run, course_of_all: None) -> None:
    output = rehearse("export", "csv", "first-message", "-o", "table.csv").output
    assert re.fullmatch(r"\d+ rows in table\.csv\n", output)
    assert Path("table.csv").is_file()
    result = rehearse("export", "csv", "first-mesage")
    assert 'there is no lesson "first-mesage"; did you mean "first-message"?' in result.output
