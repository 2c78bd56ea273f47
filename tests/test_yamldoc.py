from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml

from mkdocs_rehearse.diagnostics import Diagnostic, Span
from mkdocs_rehearse.yamldoc import MAX_BYTES, Data, Document, parse_document, read_source

TEXT = """\
title: Léa says “hi”
claims: [C1, 'C2']
options:
  - text: First
    rating: 3
  - text: |
      Second
situation: >
  Folded
"""


def read(text: str, offset: int = 0) -> Document:
    document, found = parse_document(text, "a.yml", offset)
    assert not found
    assert document is not None
    return document


def refuse(text: str) -> Diagnostic:
    document, found = parse_document(text, "a.yml")
    assert document is None or document.mended
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("where", "span"),
    [
        (("title",), Span(1, 8, 1, 21)),
        (("claims", 1), Span(2, 14, 2, 18)),
        (("options", 0, "rating"), Span(5, 13, 5, 14)),
        (("options", 1, "text"), Span(6, 11, 6, 12)),
        (("options", 1), Span(6, 5, 6, 6)),
        (("options", 1, "rating"), Span(6, 5, 6, 6)),
        (("options", 7, "rating"), Span(4, 3, 4, 4)),
        (("nothing",), Span(1, 1, 1, 2)),
    ],
    ids=str,
)
def test_span_is_the_place_of_the_value_or_of_its_nearest_parent(where: tuple[str | int, ...], span: Span) -> None:
    assert read(TEXT).span(*where) == span


@pytest.mark.parametrize(
    ("where", "span"),
    [
        (("title",), Span(1, 1, 1, 6)),
        (("options", 0, "rating"), Span(5, 5, 5, 11)),
        (("options", 1), Span(6, 5, 6, 6)),
        (("claims", 0), Span(2, 10, 2, 12)),
    ],
    ids=str,
)
def test_key_span_is_the_place_of_the_key_or_entry(where: tuple[str | int, ...], span: Span) -> None:
    assert read(TEXT).key_span(*where) == span


def test_places_in_front_matter_count_the_lines_above_it() -> None:
    assert read(TEXT, offset=1).span("title").line == 2


def test_columns_count_characters_not_bytes() -> None:
    assert read("a: {é🙂: 1, b: 2}").span("a", "b") == Span(1, 15, 1, 16)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("text", "text"),
        ("'1'", "1"),
        ("1", 1),
        ("-1", -1),
        ("03", 3),
        ("1.5", 1.5),
        ("1_0.5", 10.5),
        ("0x3", 3),
        ("12:30", 750),
        ("1:30.5", 90.5),
        ("1" * 30 + ":30", 60 * int("1" * 30) + 30),
        (".inf", float("inf")),
        ("0o3", "0o3"),
        ("yes", True),
        ("Off", False),
        ("~", None),
        ("", None),
        ("2024-01-02", date(2024, 1, 2)),
        ("2024-02-31", date.max),
        ("2024-01-02 03:04:05", datetime(2024, 1, 2, 3, 4, 5)),
        ("9" * 400, float("inf")),
        ("[a, 1]", ["a", 1]),
        ("{b: no}", {"b": False}),
        ("<<", "<<"),
    ],
)
def test_value_is_plain_data(text: str, value: Data) -> None:
    assert read(f"key: {text}").data == {"key": value}


def test_raw_is_the_value_as_typed_without_quotes() -> None:
    document = read("a: 'no'\nb: 1.0\nc: [x]")
    assert [document.raw(key) for key in "abcd"] == ["no", "1.0", "", ""]


def test_first_of_two_equal_keys_is_kept() -> None:
    document, found = parse_document("a: 1\na: 2\n", "a.yml")
    assert document is not None
    assert document.data == {"a": 1}
    assert [(d.check, d.span) for d in found] == [("duplicate-key", Span(2, 1, 2, 2))]


def test_line_within_finds_a_key_that_slipped_into_a_block_text() -> None:
    document = read("situation: |\n  Text.\n\n  question: What?\nother: |\n  answer: x\n")
    assert document.line_within("question") == Span.at(4)
    assert document.line_within("question", "other") is None


HOSTILE = {
    "brackets": "a: " + "[" * 100_000,
    "braces": "a: " + "{" * 100_000,
    "pairs": "a: " + "[{a: " * 20_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "dashes below a key": "a:\n" + "- " * 4_000 + "x\n",
    "keys on lines of their own": "".join(" " * depth + "a:\n" for depth in range(1_200)),
    "closed brackets": "a: " + "[" * 4_000 + "]" * 4_000,
    "keys": "".join(f"k{index}: 1\n" for index in range(80_000)),
    "equal keys": "a: 1\n" * 80_000,
    "entries": "a: [" + "b," * 300_000 + "]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_monstrous_file_is_too_large_at_once(text: str) -> None:
    start = time.perf_counter()
    assert refuse(text).check == "too-large"
    assert time.perf_counter() - start < 2


def test_nesting_may_be_fifty_deep() -> None:
    assert read("a: " + "[" * 49 + "]" * 49)
    assert refuse("a: " + "[" * 50 + "]" * 50).message == "values stand inside each other more than 50 deep"


def test_anchors_that_explode_are_refused_at_once() -> None:
    layers = [
        f"{name}: &{name} [{','.join(['*' + above] * 9)}]" for above, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    start = time.perf_counter()
    found = refuse("\n".join(["a: &a [x, x, x, x, x, x, x, x, x]", *layers]))
    assert (found.check, found.span) == ("yaml-alias", Span(2, 8, 2, 10))
    assert time.perf_counter() - start < 1


def test_mapping_that_holds_itself_is_refused() -> None:
    assert refuse("&a\nkey: *a\n").check == "yaml-alias"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!foo", "!!str", "!<x>", "!!set"])
@pytest.mark.parametrize("text", ["a: {} [ls]\n", "{} a: b\n", "a: [{} b]\n", "{}\na: b\n"])
def test_no_tag_is_accepted_anywhere(tag: str, text: str) -> None:
    _, found = parse_document(text.replace("{}", tag), "a.yml")
    assert [d.check for d in found] == ["yaml-tag"]


def test_exclamation_marks_stars_and_ampersands_in_text_are_text() -> None:
    assert read("a: Hello! *You* & me &co\nb: 'said !so'\nc: |\n  !x &y *z\n").data["a"] == "Hello! *You* & me &co"


def test_only_the_first_ten_invisible_characters_are_named() -> None:
    _, found = parse_document("a: b\n" + "\x07\n" * 5_000, "a.yml")
    assert [d.span.line for d in found] == list(range(2, 12))


@pytest.mark.parametrize("text", ["", "  \n", "# nothing\n", "---\n", "~\n"])
def test_file_without_content_is_empty(text: str) -> None:
    assert (refuse(text).check, refuse(text).span.line) == ("empty-file", 1)


@pytest.mark.parametrize(
    "text",
    ["a: [", "a: {b: c", "a: [b: {", 'a: "x', "a: 'x", "a: [b,\nc: d\n", "a: b: c", "a: b\n c: d", "\ta: b", "%"],
)
def test_broken_text_has_one_finding_in_the_file(text: str) -> None:
    found = refuse(text)
    assert found.check in ("yaml-syntax", "tab")
    assert 1 <= found.span.line <= text.count("\n") + 1


class TestReadSource:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        return tmp_path / "a.yml"

    @pytest.mark.parametrize("raw", [b"a: 1\nb\n", b"a: 1\r\nb\r\n", b"a: 1\rb\r", b"\xef\xbb\xbfa: 1\nb\n"])
    def test_line_ends_and_byte_order_mark_do_not_matter(self, file: Path, raw: bytes) -> None:
        file.write_bytes(raw)
        assert read_source(file, "a.yml") == ("a: 1\nb\n", [])

    def test_wrong_byte_is_named_at_its_place(self, file: Path) -> None:
        file.write_bytes("é: é\nb: é\xff".encode().replace(b"\xc3\xbf", b"\xff"))
        text, [found] = read_source(file, "a.yml")
        assert (text, found.check, found.span) == ("é: é\nb: é\ufffd", "encoding", Span(2, 5, 2, 6))
        assert found.message == "this character cannot be read, as the file is not saved as UTF-8"

    @pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\xff", bytes(range(128, 256))])
    def test_what_is_no_text_is_not_read(self, file: Path, raw: bytes) -> None:
        file.write_bytes(raw)
        text, [found] = read_source(file, "a.yml")
        assert (text, found.check) == ("", "encoding")

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_other_unicode_encodings_are_named(self, file: Path, encoding: str) -> None:
        file.write_text("format: best\n", encoding)
        _, [found] = read_source(file, "a.yml")
        assert (found.check, found.message) == ("encoding", "the file is not saved as UTF-8, but as UTF-16 or UTF-32")

    def test_largest_file_is_read_and_a_larger_one_is_not(self, file: Path) -> None:
        file.write_bytes(b"x" * MAX_BYTES)
        assert read_source(file, "a.yml")[1] == []
        file.write_bytes(b"x" * 5_000_000)
        text, [found] = read_source(file, "a.yml")
        assert (text, found.check) == ("", "too-large")
        assert found.message == "the file holds 5,000,000 bytes, and 1,000,000 is the most that is read"

    def test_missing_file_is_a_broken_environment(self, file: Path) -> None:
        with pytest.raises(FileNotFoundError):
            read_source(file, "a.yml")


@pytest.mark.parametrize("above", ["options:\n  - text: %Glad", "options", "options : @x"])
def test_what_cannot_be_read_below_a_mend_in_the_same_part_stays_unsaid(above: str) -> None:
    _, found = parse_document(f"title: A\n{above}\n  - text: {'[' * 60}\n", "a.yml")
    assert len(found) == 1
    assert "deep" not in found[0].message


def test_what_is_wrong_below_a_mend_only_because_of_what_stands_above_it_stays_unsaid() -> None:
    _, found = parse_document("- one\nformat\n- two\ntitle: A\n", "a.yml")
    assert [(finding.span.line, finding.message) for finding in found] == [(2, 'the "-" before "format" is missing')]


def test_what_cannot_be_read_in_another_part_than_a_mend_is_told() -> None:
    _, found = parse_document(f"title: A\noptions: %Glad\nrole: {'[' * 60}\n", "a.yml")
    assert [finding.span.line for finding in found] == [2, 3]


NUMBERS = "0 1 -1 +1 03 08 0o7 0x1F 0b11 1_000 1.5 .5 1. 1e3 1.0e+3 1_0.5 12:30 1:30:30 1:30.5 .inf -.Inf .nan .NAN"
DATES = "2024-01-05 2024-1-5 2024-01-05T10:00:00Z 2001-12-14t21:59:43.10-05:00 2024-01 10:00 24/01/05"
WORDS = "yes No on OFF true y n ~ null Null none = a -"


@pytest.mark.parametrize("text", f"{NUMBERS} {DATES} {WORDS}".split())
def test_value_is_of_the_kind_that_other_readers_of_yaml_take_it_for(text: str) -> None:
    """An editor checks by the schema what its reader gives it; the check must not call right what is wrong there."""
    document, found = parse_document(f"a: {text}", "a.yml")
    other = "=" if text == "=" else yaml.safe_load(f"a: {text}")["a"] if text != "-" else None
    if text == "-":
        assert found
    else:
        assert document is not None
        assert type(document.data["a"]) is type(other)
