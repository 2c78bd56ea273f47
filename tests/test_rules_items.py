"""What a good item is not blamed for, and where each bound lies. What is found stands in `cases/err`."""

from __future__ import annotations

import pytest

from mkdocs_rehearse.formats import validate_item
from mkdocs_rehearse.rules.items import judge_item
from mkdocs_rehearse.yamldoc import parse_document

BEST = "Thanks for connecting, Leila. Which part of the post fits your line?"


def found(text: str) -> list[str]:
    """Return the checks that find something in an item."""
    document, _ = parse_document(text, "item.yml")
    assert document
    item, wrong = validate_item(document)
    assert item, wrong
    return sorted(one.check for one in judge_item(item, document).found)


@pytest.mark.parametrize(
    "question",
    [
        "Choose the most and the least effective reply.",
        "Which words point to a scam, and not just to a clumsy newcomer?",
        "Which words are promotion and not comment?",
        "What should you send if she has not answered?",
        "Why doesn’t she answer?",
        "Which reply asks for at least one thing?",
        "Was hilft dir in der Not?",
    ],
)
def test_question_that_is_not_turned_round(item: str, question: str) -> None:
    assert found(item.replace("Which first message should you send?", question)) == []


@pytest.mark.parametrize(
    "question",
    ["Which reply would you never send?", "All of these are true, except one. Which is it?", "Which isn’t a pitch?"],
)
def test_question_that_is_turned_round(item: str, question: str) -> None:
    assert found(item.replace("Which first message should you send?", question)) == ["negative-question"]


@pytest.mark.parametrize(
    "reason",
    [
        "The first reply left that open, so a part of it was a misunderstanding.",
        "Two rules ask for a mood, and the third is a broadcast to everyone.",
        "A model helps, above all next to a bad one that she knows.",
        "He would doubt the next one as well, and the one after that.",
    ],
)
def test_reason_that_names_no_option_by_its_place(item: str, reason: str) -> None:
    assert found(item.replace("A pitch that she did not ask for at all.", reason)) == []


@pytest.mark.parametrize(
    "reason",
    ["As above, it sells before she has said a word.", "Option A asks, and this one tells her what to buy."],
)
def test_reason_that_names_an_option_by_its_place(item: str, reason: str) -> None:
    assert found(item.replace("A pitch that she did not ask for at all.", reason)) == ["option-by-place"]


def test_what_somebody_says_in_a_situation_is_no_label(item: str) -> None:
    assert found(item.replace("your post on dye testing.", "your post, and calls it “pushy”.")) == []


@pytest.mark.parametrize(("length", "expected"), [(102, []), (103, ["uneven-options"])])
def test_longest_option_has_one_and_a_half_times_the_shortest(item: str, length: int, expected: list[str]) -> None:
    text = item.replace(
        "Glad to have you in my network, Leila. Here", "Glad to have you here with us, Leila, at last. Here"
    )
    assert found(text.replace(BEST, BEST + "x" * (length - len(BEST)))) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [(17, ["situation-length"]), (18, []), (60, []), (61, ["situation-length"])]
)
def test_situation_has_18_to_60_words(item: str, words: int, expected: list[str]) -> None:
    sentences = "She reads. " * 40
    head, rest = item.split("situation: |\n")
    tail = rest[rest.index("question:") :]
    assert found(f"{head}situation: |\n  {' '.join(sentences.split()[:words])}\n{tail}") == expected


@pytest.mark.parametrize(("words", "expected"), [(25, []), (26, ["long-sentence"])])
def test_sentence_has_at_most_25_words(item: str, words: int, expected: list[str]) -> None:
    reason = " ".join(["She", "reads", "it", "and"] * 7).split()[:words]
    assert found(item.replace("A pitch that she did not ask for at all.", f"{' '.join(reason)}.")) == expected


def test_one_absolute_is_not_gathered(item: str) -> None:
    assert found(item.replace("Here is our price list.", "Nobody is cheaper than us.")) == []


def test_absolute_in_a_good_option_too_is_not_gathered(item: str) -> None:
    text = item.replace("Which part", "I never guess. Which part").replace(
        "Here is our price list.", "Nobody sells it for less."
    )
    assert "gathered-absolutes" not in found(text.replace("May I send", "May I always send"))


def test_how_often_is_not_vague(item: str) -> None:
    assert found(item.replace("Which part of the post fits your line?", "How often do you test a dye there?")) == []
