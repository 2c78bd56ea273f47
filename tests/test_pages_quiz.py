"""mkdocs-quiz's documented syntax, construct by construct: each case is a page and beside it the items it holds."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from time import process_time

import pytest
from mkdocs_quiz.plugin import MkDocsQuizPlugin

from conftest import CASES
from mkdocs_rehearse.diagnostics import Diagnostic
from mkdocs_rehearse.formats.multiple import Multiple
from mkdocs_rehearse.pages import front_end
from mkdocs_rehearse.pages.quiz import Quiz, parse_quizzes

PAGES = sorted((CASES / "quiz").glob("*.md"))


def parse(text: str, stem: str = "page") -> tuple[Quiz, ...]:
    return parse_quizzes(text, f"docs/{stem}.md", stem, front_end(text))


def found(text: str) -> list[Diagnostic]:
    return [diagnostic for quiz in parse(text) for diagnostic in quiz.found]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_holds_the_items_beside_it(page: Path) -> None:
    quizzes = parse(page.read_text("utf-8"), page.stem)
    items = [quiz.item.model_dump(exclude_defaults=True) if quiz.item else None for quiz in quizzes]
    actual = json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("REHEARSE_UPDATE"):
        page.with_suffix(".json").write_text(actual, "utf-8")
    assert actual == page.with_suffix(".json").read_text("utf-8")
    assert [diagnostic for quiz in quizzes for diagnostic in quiz.found] == []


#: What Rehearse reads rightly where mkdocs-quiz does not: boxes and tags in code and in comments.
BETTER = {"code-in-the-question", "comments", "answer-in-a-tag"}


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem not in BETTER], ids=lambda page: page.stem)
def test_mkdocs_quiz_reads_the_same_answers(page: Path) -> None:
    text = page.read_text("utf-8")
    for quiz in parse(text):
        if not isinstance(quiz.item, Multiple):
            continue
        inner = dedent(text[quiz.start : quiz.end].removeprefix("<quiz>").removesuffix("</quiz>")).strip("\n")
        theirs = MkDocsQuizPlugin()._parse_quiz_question_and_answers(inner.splitlines())
        question, answers, correct, feedback, _ = theirs
        assert quiz.item.question == "\n".join(line.rstrip() for line in question.splitlines())
        assert [answer.text for answer in quiz.item.options] == [answer.strip() for answer in answers]
        assert [answer.text for answer in quiz.item.options if answer.correct] == [answer.strip() for answer in correct]
        assert [answer.rationale or "" for answer in quiz.item.options] == feedback


def test_id_comes_from_page_and_question_and_not_from_place_answers_or_white_space() -> None:
    one, two = "<quiz>\nOne?\n- [x] A\n</quiz>\n", "<quiz>\nTwo?\n- [x] A\n</quiz>\n"
    changed = "<quiz>\n\nOne? \n* [ ] B\n> Why\n* [x] C\n\nMore.\n</quiz>\n"
    first, second = [quiz.id for quiz in parse(one + two)]
    assert [quiz.id for quiz in parse(two + "text\n\n" + changed)] == [second, first]
    assert [quiz.id for quiz in parse(one, "other")] != [first]
    assert first.startswith("page-")


def test_id_of_a_blank_outlives_a_change_of_its_answer() -> None:
    ids = {parse(f"<quiz>\nThe capital is [[{answer}]].\n</quiz>")[0].id for answer in ("Paris", "Paris|Lutetia")}
    assert len(ids) == 1


def test_quizzes_that_ask_the_same_have_ids_that_differ_by_their_answers() -> None:
    one, two = ("<quiz>\nWhich?\n- [x] " + answer + "\n</quiz>\n" for answer in ("This", "That"))
    ids = [quiz.id for quiz in parse(one + two)]
    assert len(set(ids)) == 2
    assert [quiz.id for quiz in parse(two + one)] == ids[::-1]


@pytest.mark.parametrize("stem", ["Chapter 10", "Глава", "__init__", "a.b", "übung"])
def test_every_file_name_gives_an_id_that_an_address_can_hold(stem: str) -> None:
    quiz = parse("<quiz>\nWhich?\n- [x] This\n</quiz>", stem)[0]
    assert quiz.item
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*/quick-check", quiz.item.objective)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", quiz.id)


def test_lines_are_those_of_the_file_with_front_matter_and_indentation() -> None:
    text = '---\ntitle: A\n---\n\n=== "Tab"\n\n    <quiz>\n    Which?\n    - [x] This\n    - [ ]That\n    </quiz>\n'
    assert [(d.span.line, d.span.column, d.check) for d in found(text)] == [(10, 5, "bad-answer")]


def test_all_mistakes_of_a_page_are_found_at_once() -> None:
    text = "<quiz>\n- [ ] A\n- [ ] A\n</quiz>\n</quiz>\n<?quiz?>\n<quiz>\n"
    slugs = {"no-question", "duplicate-answer", "no-correct-answer", "open-quiz", "old-quiz"}
    assert {d.check for d in found(text)} == slugs


MANY = {
    "comments": "<!-- " * 20_000,
    "fences": "".join("~" * (3 + n % 50) + " x\n" for n in range(8_000)),
    "ticks": "".join("`" * (1 + n % 50) + " x" for n in range(8_000)),
    "brackets": "<quiz>\n" + "[[" * 40_000 + "\n</quiz>",
    "open tags": "<quiz></quiz>" + "<quiz>\n" * 4_000,
    "indented tags": "    <quiz>\n" * 4_000,
    "quizzes": "".join(f"<quiz>\nQuestion {n}?\n- [x] A\n</quiz>\n" for n in range(1_000)),
}


@pytest.mark.parametrize("text", MANY.values(), ids=MANY.keys())
def test_time_grows_with_the_length_of_a_page_and_no_faster(text: str) -> None:
    begin = process_time()
    parse(text + "<quiz>")
    assert process_time() - begin < 5


def test_tag_within_an_old_quiz_is_its_text() -> None:
    assert [d.check for d in found("<?quiz?>\n<quiz>\nA?\n- [ ] b\n</quiz>\n<?/quiz?>\n")] == ["old-quiz"]


def test_tag_right_behind_a_quiz_is_no_part_of_it() -> None:
    quiz = "<quiz>\nWhich?\n- [x] This\n</quiz>"
    messages = [d.message for d in found(f"{quiz}</quiz>\n")]
    assert messages == ['no "<quiz>" stands above this "</quiz>"']
    assert [d.message for d in found(f"<quiz>{quiz}\n")] == ['"<quiz>" is not closed']


@pytest.mark.parametrize("tag", ["</Quiz>", "< /quiz>", "<\t\t/quiz>"])
def test_closing_tag_of_another_form_closes_nothing_and_says_so(tag: str) -> None:
    [fault] = found(f"<quiz>\nWhich?\n- [x] This\n{tag}\n")
    assert (fault.span.line, fault.hint) == (4, 'write "</quiz>"')


def test_control_characters_do_no_harm() -> None:
    quiz = parse("<quiz>\nWhich\0?\n- [x] Th\x0bis\n</quiz>")[0]
    assert quiz.item
    assert "\0" not in quiz.item.question


def test_mkdocs_is_loaded_by_the_first_quiz_only() -> None:
    program = (
        "import sys; from mkdocs_rehearse.pages.quiz import parse_quizzes;"
        "parse_quizzes('Text with `<quiz>`.', 'a.md', 'a'); before = 'mkdocs' in sys.modules;"
        "parse_quizzes('<quiz>\\nA?\\n- [x] B\\n</quiz>', 'a.md', 'a'); print(before, 'mkdocs' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False True\n"


OPENED = "<quiz>\nWhat --><b>x</b><!--\n- [x] a\n- [ ] b\n</quiz>\n"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (OPENED, 1),
        (f"{OPENED}\nText <!-- a note -->\n", 1),
        (f"{OPENED}\n{OPENED.replace('What', 'Which')}", 2),
        (f"{OPENED.replace('<!--', '<!-->')}\n-->\n", 1),
    ],
    ids=["alone", "above a comment", "above another", "a comment that ends where it begins"],
)
def test_comment_that_begins_in_a_quiz_ends_with_it(text: str, items: int) -> None:
    assert [quiz.item is not None for quiz in parse(text)] == [True] * items
    assert found(text) == []


def test_comment_around_a_quiz_that_ends_within_it_is_told() -> None:
    assert [finding.message for finding in found(f"<!-- {OPENED} -->\n")] == ['no "<quiz>" stands above this "</quiz>"']
