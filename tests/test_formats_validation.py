from __future__ import annotations

import pytest

from mkdocs_rehearse import checks
from mkdocs_rehearse.diagnostics import Diagnostic, Severity
from mkdocs_rehearse.formats import FORMATS, validate_item
from mkdocs_rehearse.item import Item
from mkdocs_rehearse.yamldoc import parse_document


def validate(text: str) -> tuple[Item | None, list[Diagnostic]]:
    document, found = parse_document(text, "a.yml")
    assert not found
    assert document is not None
    return validate_item(document)


def change(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize("name", ["best", "best-worst", "rate", "rank"])
def test_item_is_of_the_class_of_its_format(name: str, item: str) -> None:
    made, found = validate(change(item, "format: best", f"format: {name}"))
    assert not found
    assert type(made) is FORMATS[name].model


def test_optional_keys_have_their_defaults(item: str) -> None:
    made, _ = validate(item)
    assert made is not None
    assert (made.twin, made.formerly, made.setting, made.key_status, made.allow) == (None, [], None, "author-draft", [])


MESSAGES = {
    "text that YAML reads as no": (
        ("title: A first message to Leila", "title: no"),
        '"title" must be text, but is "no", which YAML reads as no',
        'put it in quotes: "no"',
    ),
    "text that YAML reads as a number": (
        ("title: A first message to Leila", "title: 1.0"),
        '"title" must be text, but is the number 1.0',
        'put it in quotes: "1.0"',
    ),
    "text left out": (
        ("title: A first message to Leila", "title:"),
        '"title" must be text, but is empty',
        'write the text after the colon, in quotes if it begins with "#"',
    ),
    "rating in quotes": (
        ("rating: 3", 'rating: "3"'),
        '"rating" of option 1 must be a whole number, but is "3"',
        "write 3, without quotes or a decimal point",
    ),
    "rating between two steps": (
        ("rating: 3", "rating: 1.5"),
        '"rating" of option 1 must be a whole number, but is the number 1.5',
        "write 0, 1, 2 or 3",
    ),
    "rating yes": (
        ("rating: 3", "rating: yes"),
        '"rating" of option 1 must be a whole number, but is "yes", which YAML reads as yes',
        "write 0, 1, 2 or 3",
    ),
    "rating out of range": (
        ("rating: 3", "rating: 4"),
        '"rating" of option 1 is the number 4, but must be 0, 1, 2 or 3',
        "0 harmful, 1 weak, 2 acceptable, 3 effective",
    ),
    "rating of many digits": (
        ("rating: 3", "rating: " + "9" * 6000),
        f'"rating" of option 1 must be a whole number, but is the number {"9" * 39}…',
        "write 0, 1, 2 or 3",
    ),
    "channel as a number": (
        ("linkedin-message", "7"),
        '"channel" must be text, but is the number 7',
        'put it in quotes: "7"',
    ),
    "claims as numbers": (
        ("[C058, C070]", "[C058, 70]"),
        "claim 2 must be text, but is the number 70",
        'put it in quotes: "70"',
    ),
    "setting as text": (
        ("role: sender", "role: sender\nsetting: Morocco"),
        '"setting" must be a group of keys, but is "Morocco"',
        "write country, trade and gender, each on a line of its own",
    ),
    "gender": (
        ("role: sender", "role: sender\nsetting: {gender: female}"),
        '"gender" of "setting" is "female", but must be woman or man',
        "choose one of them",
    ),
    "role": (
        ("role: sender", "role: sendr"),
        '"role" is "sendr", but must be sender, recipient, moderator, manager or coach',
        'did you mean "sender"?',
    ),
    **{
        f"{text} as a title": (
            ("title: A first message to Leila", f"title: {text}"),
            f'"title" must be text, but is the {kind} {text}',
            f'put it in quotes: "{text}"',
        )
        for text, kind in {"2024-01-05": "date", "2024-02-31": "date", ".nan": "number", "12:30": "number"}.items()
    },
    "allowance without a reason": (
        ("role: sender", "role: sender\nallow: [{check: unused-item}]"),
        'allowance 1 has no "because"',
        'add "because:" with its text',
    ),
    "allowance of an error": (
        ("role: sender", "role: sender\nallow: [{check: no-key, because: it is fine}]"),
        'the check "no-key" finds errors, which must be mended',
        None,
    ),
    **{
        f"allowance of {check.slug}": (
            ("role: sender", f"role: sender\nallow: [{{check: {check.slug}, because: it is fine}}]"),
            f'the check "{check.slug}" speaks of pages or settings, for which no item can allow anything',
            None,
        )
        for check in checks.ALL
        if check.severity is Severity.WARNING and not check.of_item
    },
    "allowance of nothing": (
        ("role: sender", "role: sender\nallow: [{check: unused-itm, because: it is fine}]"),
        'the check "unused-itm" does not exist',
        'did you mean "unused-item"?',
    ),
    "missing role": (
        ("role: sender\n", ""),
        'the item has no "role"',
        'add "role:" with one of sender, recipient, moderator, manager or coach',
    ),
    "key status": (
        ("role: sender", "role: sender\nkey_status: panel"),
        '"key_status" is "panel", which is not in the form it needs',
        "write author-draft or panel(7)",
    ),
    "very long key": (
        ("role: sender", "role: sender\n" + "k" * 900 + ": 1"),
        f'the item has the key "{"k" * 39}…", which is not known',
        None,
    ),
    "key on several lines": (
        ("role: sender", "role: sender\n? |\n  a\n  \x20b\n: 1"),
        'the item has the key "a b", which is not known',
        None,
    ),
}


@pytest.mark.parametrize(("edit", "message", "hint"), MESSAGES.values(), ids=MESSAGES.keys())
def test_message(edit: tuple[str, str], message: str, hint: str | None, item: str) -> None:
    made, [found] = validate(change(item, *edit))
    assert made is None
    assert found.message == message
    assert hint in (None, found.hint)


@pytest.mark.parametrize("value", ["bst", "Best", '""', "", "1", "[best]", "{a: b}", "no"])
def test_wrong_format_gives_one_finding_that_lists_the_formats(value: str, item: str) -> None:
    _, [found] = validate(change(item, "format: best", f"format: {value}"))
    assert found.check == "unknown-value"
    assert "the formats are best, best-worst, rate" in found.message


def test_item_of_a_misspelt_format_is_checked_like_the_nearest_one(item: str) -> None:
    _, found = validate(change(change(item, "format: best", "format: rnk"), "rating: 3", "rating: 9"))
    assert [d.check for d in found] == ["unknown-value", "rating-range"]


def test_misspelt_key_is_not_reported_as_missing_too(item: str) -> None:
    _, [found] = validate(change(item, "    rating: 3", "    ratng: 3"))
    assert (found.message, found.span.line) == ('option 1 has no "rating", but "ratng"', 13)


def test_two_misspelt_keys_are_not_both_taken_for_one_missing_key(item: str) -> None:
    _, found = validate(change(item, "    rating: 3", "    ratng: 3\n    ratin: 3"))
    assert [d.message for d in found] == [
        'option 1 has no "rating", but "ratng"',
        'option 1 has the key "ratin", which is not known',
    ]


def test_keys_that_a_mapping_lacks_stand_in_one_finding(item: str) -> None:
    _, [found] = validate(item[: item.index("situation")])
    assert found.message == 'the item lacks "options", "question" and "situation"'
    assert found.hint == 'add "options:", "question:" and "situation:"'


def test_key_that_slipped_into_the_text_above_is_found_there(item: str) -> None:
    _, [found] = validate(change(item, "question:", "  question:"))
    assert (found.check, found.span.line) == ("missing-key", 10)
