"""Every sentence stands in every catalogue, translated, and in none stands another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

import catalogues
from mkdocs_rehearse.words import known_language, languages, words_in

FILES = [(domain, file) for domain in catalogues.DOMAINS for file in sorted(domain.folder.glob("*.po"))]
each_catalogue = pytest.mark.parametrize(
    ("domain", "file"), FILES, ids=[f"{domain.name}-{file.stem}" for domain, file in FILES]
)


def texts_of(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def holes(text: str) -> set[str]:
    """Return the values of a text, each with how it is to be written."""
    return set(re.findall(r"\{\w*(?:[:!][^{}]*)?\}|%\(\w+\)s", text))


def test_these_languages_are_delivered() -> None:
    assert languages() == ["ar", "de", "en", "es", "fr"]


@each_catalogue
def test_a_catalogue_has_all_sentences_and_no_other(domain: catalogues.Domain, file: Path) -> None:
    wanted = {str(message.id) for message in catalogues.sentences(domain) if message.id}
    held = {str(message.id) for message in catalogues.load(file) if message.id}
    assert (wanted - held, held - wanted) == (set(), set()), "run make words, and translate what is new"


@each_catalogue
def test_every_sentence_is_translated_in_each_of_its_forms(domain: catalogues.Domain, file: Path) -> None:
    catalogue = catalogues.load(file)
    empty = [message.id for message in catalogue if message.id and not all(texts_of(message))]
    assert empty == []
    assert [message.id for message in catalogue if message.fuzzy and message.id] == []
    counted = [message for message in catalogue if not isinstance(message.id, str)]
    assert {len(texts_of(message)) for message in counted} <= {catalogue.num_plurals}


@each_catalogue
def test_a_translation_has_the_values_of_its_sentence(domain: catalogues.Domain, file: Path) -> None:
    """That for one, or for two, may leave out the number, as the language says it in words."""
    for message in filter(lambda message: message.id, catalogues.load(file)):
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        source = sources[-1]
        for text in texts_of(message):
            assert holes(text) <= set().union(*map(holes, sources)), text
        if domain is not catalogues.CLICK:  # which names what a file is by English words of its own
            assert holes(texts_of(message)[-1]) == holes(source), message.id
        assert {text.endswith(" ") for text in texts_of(message)} == {source.endswith(" ")}, message.id


def test_no_line_of_french_begins_with_a_sign() -> None:
    catalogue = catalogues.load(catalogues.LEARNERS.folder / "fr.po")
    assert [
        text for message in catalogue if message.id for text in texts_of(message) if re.search(" [;:?!»]", text)
    ] == []


@each_catalogue
def test_what_the_package_reads_is_what_the_catalogue_says(domain: catalogues.Domain, file: Path) -> None:
    made = catalogues.compiled(catalogues.load(file))
    assert made == domain.compiled_file(file.stem).read_bytes(), "run make words"


@each_catalogue
def test_a_catalogue_says_that_no_native_speaker_has_reviewed_it(domain: catalogues.Domain, file: Path) -> None:
    assert "No native speaker has reviewed it yet." in file.read_text("utf-8").split("msgid", 1)[0]


@pytest.mark.parametrize(
    ("asked", "served"),
    [("de", "de"), ("de-AT", "de"), ("fr_CA", "fr"), ("pt-BR", None), ("en", "en"), ("", None)],
)
def test_a_language_serves_its_regions(asked: str, served: str | None) -> None:
    assert known_language(asked) == served


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["0 scenarios", "1 scenario", "2 scenarios", "11 scenarios"]),
        ("fr", ["0 scénario", "1 scénario", "2 scénarios", "11 scénarios"]),
        ("ar", ["لا مواقف", "موقف واحد", "موقفان", "11 موقفًا"]),
    ],
)
def test_a_number_takes_the_form_of_its_language(language: str, said: list[str]) -> None:
    assert [words_in(language).count("scenarios", number) for number in (0, 1, 2, 11)] == said
