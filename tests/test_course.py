"""This repository's own course."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.cli import main
from mkdocs_rehearse.conversation import Conversation
from mkdocs_rehearse.course import Bank
from mkdocs_rehearse.formats.choice import Pick
from mkdocs_rehearse.formats.mark import Mark, Phrase
from mkdocs_rehearse.item import Item, Option
from mkdocs_rehearse.rules.blocks import shown_in
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.text.names import KEBAB
from mkdocs_rehearse.yamldoc import Data

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def bank() -> Bank:
    return BankLoader().load(Settings(ROOT / "quizzes", ROOT / "docs"))[0]


def texts(value: Data) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) else []


def test_strict_check_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["check", "--strict", "quizzes", "docs"])
    assert (result.output, result.exit_code) == ("No mistakes found.\n", 0)


def test_every_scenario_of_the_four_judgement_formats_is_there(bank: Bank) -> None:
    formats = Counter(entry.item.format for entry in bank.entries.values() if entry.item)
    assert sum(formats[name] for name in ("best", "best-worst", "rate", "rank")) >= 46
    assert all(formats[name] for name in ("best", "best-worst", "rate", "rank"))


def test_ids_are_words_not_numbers(bank: Bank) -> None:
    assert [name for name in bank.entries if not re.fullmatch(KEBAB, name) or re.fullmatch(r"s?\d+", name)] == []


def test_folder_of_an_item_is_the_lesson_of_its_objective(bank: Bank) -> None:
    strays = {
        name
        for name, entry in bank.entries.items()
        if entry.item and Path(entry.path).parent.name != entry.item.objective.partition("/")[0]
    }
    assert strays == set()


def test_lesson_of_an_items_objective_leads_to_it(bank: Bank) -> None:
    shown = {lesson.stem: set(shown_in(lesson, bank)) for lesson in bank.lessons}
    lost = [
        name
        for name, entry in bank.entries.items()
        if entry.item
        and not entry.item.reserved
        and name not in shown.get(entry.item.objective.partition("/")[0], set())
    ]
    assert lost == []


def test_texts_have_typographic_quotes(bank: Bank) -> None:
    straight = {
        name: text
        for name, entry in bank.entries.items()
        if entry.document
        for text in texts(entry.document.data)
        if "'" in text or '"' in text
    }
    assert straight == {}


def test_twins_name_each_other(bank: Bank) -> None:
    twins = {name: entry.item.twin for name, entry in bank.entries.items() if entry.item and entry.item.twin}
    assert twins
    assert {name for name, twin in twins.items() if twins.get(twin) != name} == set()


def test_every_item_about_one_person_has_a_setting_for_the_fairness_checks(bank: Bank) -> None:
    bare = [
        name
        for name, entry in bank.entries.items()
        if entry.item and entry.item.format in ("best", "best-worst", "rate", "rank") and entry.item.setting is None
    ]
    assert bare == ["four-requests"]


#: The claims of the five essays are numbered C001 to C111.
CLAIMS = {f"C{number:03}" for number in range(1, 112)}


def test_every_claim_of_the_essays_is_dealt_with_in_a_lesson_or_post(bank: Bank) -> None:
    held = {claim for lesson in bank.lessons for claim in lesson.claims}
    assert held == CLAIMS


def test_every_objective_has_three_items_one_of_them_for_the_final_check_and_a_heading(bank: Bank) -> None:
    items = [entry.item for entry in bank.entries.values() if entry.item]
    asked = Counter(item.objective for item in items)
    reserved = Counter(item.objective for item in items if item.reserved)
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        for key in lesson.objectives:
            assert asked[f"{lesson.stem}/{key}"] >= 3, f"{lesson.stem}/{key}"
            assert reserved[f"{lesson.stem}/{key}"] >= 1, f"{lesson.stem}/{key}"
            assert f"{{ #{key} }}" in text, f"{lesson.stem}#{key}"


def test_every_lesson_begins_with_a_scenario_and_has_its_parts(bank: Bank) -> None:
    for lesson in (lesson for lesson in bank.lessons if lesson.objectives):
        text = (ROOT / "docs" / lesson.source).read_text("utf-8")
        before = text[: text.index("\n## ")]
        assert before.count("/// scenario |") == 1, lesson.stem
        assert text.count("/// scenario |") == 2, lesson.stem
        assert [part for part in PARTS if part not in text] == [], lesson.stem
        assert 2 <= text.count("<quiz>") <= 4, lesson.stem


PARTS = ('<div class="contrast"', "/// practice\n///\n", "/// plan |", "../about/sources.md#")


def test_posts_have_an_order_and_none_is_older_than_the_blog() -> None:
    posts = [path.read_text("utf-8") for path in (ROOT / "docs" / "blog" / "posts").glob("*.md")]
    moments = [re.findall(r"created: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\n", post) for post in posts]
    assert [len(found) for found in moments] == [1] * len(posts)
    assert len({found[0] for found in moments}) == len(posts)  # the hour sorts the posts of one day
    assert min(found[0] for found in moments) >= "2026-11-20"
    assert max(found[0] for found in moments) <= datetime.now(UTC).isoformat()


def test_every_option_that_is_picked_says_what_the_other_person_will_think(bank: Bank) -> None:
    mute = {
        (name, option.text)
        for name, entry in bank.entries.items()
        if entry.item
        for options, _ in choices(entry.item)
        for option in options
        if not option.effect
    }
    assert mute == set()


def test_no_two_replies_of_a_turn_lead_to_the_same_scene(bank: Bank) -> None:
    talks = {name: entry.item for name, entry in bank.entries.items() if isinstance(entry.item, Conversation)}
    alike = {
        (name, turn)
        for name, talk in talks.items()
        for turn, said in talk.turns.items()
        if len({option.next for option in said.options}) < len(said.options)
    }
    assert (len(talks) >= 10, alike) == (True, set())


def test_objectives_to_produce_something_have_a_draft_and_marks_are_set_in_ten_messages(bank: Bank) -> None:
    items = [entry.item for entry in bank.entries.values() if entry.item]
    drafts = {item.objective for item in items if item.format == "draft"}
    asked = {
        f"{lesson.stem}/{key}"
        for lesson in bank.lessons
        for key, sentence in lesson.objectives.items()
        if re.match("Compose|Formulate|Produce|Design|Plan|Critique|Rebut", str(sentence))
    }
    assert asked
    assert asked - drafts == set()
    assert sum(item.format == "mark" for item in items) >= 10


def test_what_would_you_do_today_is_asked_once_or_twice_in_a_lesson(bank: Bank) -> None:
    asked = Counter(
        entry.item.objective.partition("/")[0]
        for entry in bank.entries.values()
        if isinstance(entry.item, Pick) and entry.item.instruction == "both" and not entry.item.reserved
    )
    assert {
        lesson.stem: asked[lesson.stem]
        for lesson in bank.lessons
        if lesson.objectives and asked[lesson.stem] not in (1, 2)
    } == {}


def test_every_rationale_says_more_than_the_option(bank: Bank) -> None:
    """An explanation is what teaches: twelve words or more (Van der Kleij and others 2015, in the sources)."""
    short = {
        (name, text)
        for name, entry in bank.entries.items()
        if entry.document
        for text in values_of(entry.document.data, "rationale")
        if len(text.split()) < 12
    }
    assert short == set()


def values_of(value: Data, key: str) -> list[str]:
    if isinstance(value, dict):
        own = [part for name, part in value.items() if name == key and isinstance(part, str)]
        return own + [text for part in value.values() for text in values_of(part, key)]
    return [text for part in value for text in values_of(part, key)] if isinstance(value, list) else []


#: A way to guess without understanding: how much each option's text speaks for it, in a given situation.
Cue = Callable[[list[str], str], list[float]]


def each(sign: Callable[[str], float]) -> Cue:
    """Return the cue that looks at one option at a time."""
    return lambda texts, _: [sign(text) for text in texts]


def found(pattern: str) -> Callable[[str], float]:
    return lambda text: len(re.findall(pattern, text, re.IGNORECASE))


def shared(texts: list[str], situation: str) -> list[float]:
    known = long_words(situation)
    return [len(known & long_words(text)) for text in texts]


def long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 4}


def names(text: str) -> float:
    """Count the words with a capital that do not begin a sentence."""
    return len(re.findall(r"(?<=[\w,;] )[A-Z]\w+", text))


CUES: dict[str, Cue] = {
    "the longest": each(len),
    "the shortest": each(lambda text: -len(text)),
    "the first": lambda texts, _: [at == 0 for at in range(len(texts))],
    "one in the middle": lambda texts, _: [0 < at < len(texts) - 1 for at in range(len(texts))],
    "the last": lambda texts, _: [at == len(texts) - 1 for at in range(len(texts))],
    "the most polite": each(found(r"\b(thank|please|sorry|glad|welcome|kind|good luck)")),
    "one with thanks": each(lambda text: "thank" in text.lower()),
    "one with a question": each(lambda text: "?" in text),
    "one without a question": each(lambda text: "?" not in text),
    "one with a name": each(names),
    "the most hedged": each(found(r"\b(may|might|perhaps|would|could|probably|some|seldom|often|i think)\b")),
    "the least absolute": each(lambda text: -found(r"\b(always|never|all|every|nobody|only|must)\b")(text)),
    "one without digits": each(lambda text: not re.search(r"\d", text)),
    "the one with most commas": each(found(",")),
    "the one with most sentences": each(found(r"[.?!]")),
    "one without an exclamation": each(lambda text: "!" not in text),
    "the one that repeats the situation": shared,
}


@pytest.mark.parametrize("cue", CUES)
def test_no_cue_finds_the_best_option_much_more_or_less_often_than_chance(cue: str, bank: Bank) -> None:
    lists = [choice for entry in bank.entries.values() if entry.item for choice in choices(entry.item)]
    right = sum(hit_rate(CUES[cue]([option.text for option in options], said), options) for options, said in lists)
    chance = sum(hit_rate([0] * len(options), options) for options, _ in lists)
    assert abs(right - chance) / len(lists) <= 0.06, (
        f"{cue}: right in {right / len(lists):.0%} of {len(lists)} choices, and chance in {chance / len(lists):.0%}"
    )


def hit_rate(signs: Sequence[float], options: Sequence[Option]) -> float:
    """Return how often one of the options with the strongest sign, drawn by lot, is the best."""
    best = max(option.rating for option in options)
    drawn = [option for option, sign in zip(options, signs, strict=True) if sign == max(signs)]
    return sum(option.rating == best for option in drawn) / len(drawn)


def choices(item: Item) -> Iterator[tuple[Sequence[Option], str]]:
    """Yield each list of options from which one is picked, with what a learner has read before."""
    if isinstance(item, Pick):
        yield item.options, item.situation
    if isinstance(item, Conversation):
        yield from ((turn.options, f"{item.situation} {turn.says}") for turn in item.turns.values())


@pytest.mark.parametrize("role", ["sender", "recipient", "moderator", "manager", "coach"])
def test_options_of_a_choice_are_about_equally_long(role: str, bank: Bank) -> None:
    uneven = {
        (name, longest, shortest)
        for name, entry in bank.entries.items()
        if isinstance(entry.item, (Pick, Conversation)) and entry.item.role == role
        for options, _ in choices(entry.item)
        if (longest := max(len(option.text) for option in options))
        > 1.5 * (shortest := min(len(option.text) for option in options))
    }
    assert uneven == set()


@pytest.mark.parametrize("place", [0, -1])
def test_first_and_last_words_of_a_message_decide_about_as_often_as_others(place: int, bank: Bank) -> None:
    marks = [entry.item for entry in bank.entries.values() if isinstance(entry.item, Mark)]
    keys = [[phrase.correct for phrase in in_order(mark)] for mark in marks]
    there = sum(key[place] for key in keys) / len(keys)
    anywhere = sum(map(sum, keys)) / sum(map(len, keys))
    assert abs(there - anywhere) <= 0.15


def in_order(mark: Mark) -> list[Phrase]:
    message = " ".join(mark.message.split())
    return sorted(mark.phrases, key=lambda phrase: message.index(f"[[{phrase.text}]]"))
