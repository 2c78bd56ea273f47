"""Hostile text in every place where an item holds text, in a page with the site's own Markdown extensions."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from conftest import Write
from hostile import ATTACKS, Page, convert, dangers
from mkdocs_rehearse.markdown.sanitise import resolve_root, sanitise
from mkdocs_rehearse.text.invisible import INVISIBLE

PLACES = ("title", "situation", "question", "text", "rationale")


@pytest.fixture
def render(course: Path, write: Write, item: str, lesson: Callable[..., str]) -> Callable[[dict[str, str]], str]:
    """Render the page of an item whose places hold the given texts."""

    def page(texts: dict[str, str]) -> str:
        data: dict[str, Any] = {
            "format": "best",
            "title": "A title",
            "objective": "first-message/compose",
            "role": "sender",
            "channel": "linkedin-message",
            "situation": "A situation.",
            "question": "A question?",
            "options": [{"text": f"Reply {n}", "rating": n, "rationale": f"Reason {n}."} for n in (3, 2, 0)],
        }
        for place, text in texts.items():
            (data["options"][0] if place in ("text", "rationale") else data)[place] = text
        write("quizzes/dye-testing.yml", json.dumps(data, ensure_ascii=False))
        write("quizzes/other.yml", item)
        write("docs/first-message.md", lesson("dye-testing", "other"))
        return convert("# Page\n\n/// scenario | dye-testing\n///\n\nAfter.\n")

    return page


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_hostile_text_does_nothing_in_the_page(attack: str, render: Callable[[dict[str, str]], str]) -> None:
    clean = INVISIBLE.sub("", attack)
    pages = [render({place: clean}) for place in PLACES] + [render(dict.fromkeys(PLACES, clean))]
    assert [dangers(page) for page in pages] == [[]] * len(pages)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_hostile_text_changes_nothing_around_it(attack: str, render: Callable[[dict[str, str]], str]) -> None:
    page = render(dict.fromkeys(PLACES, INVISIBLE.sub("", attack)))
    elements = Page(page).elements
    assert [tag for tag, _ in elements].count("rehearse-item") == 1
    assert [attributes for tag, attributes in elements if tag == "input"] == [
        {"type": "radio", "name": "dye-testing", "value": attributes["value"]}
        for tag, attributes in elements
        if tag == "input"
    ]
    assert sum("data-rating" in attributes for _, attributes in elements) == 3
    assert sum(attributes.get("class") == "rehearse-check" for tag, attributes in elements if tag == "button") == 1
    assert page.endswith("<p>After.</p>")


@pytest.mark.parametrize("name", ["script", "image with a handler", "style", "placeholder element"])
@pytest.mark.parametrize("place", PLACES)
def test_markup_is_shown_as_it_was_typed(name: str, place: str, render: Callable[[dict[str, str]], str]) -> None:
    assert ATTACKS[name] in html.unescape(render({place: f"See {ATTACKS[name]} there"}))


def test_templates_in_text_are_not_evaluated(render: Callable[[dict[str, str]], str]) -> None:
    page = render(dict.fromkeys(PLACES, "{{ 7 * 7 }} {% raw %}"))
    assert "49" not in page
    assert page.count("{{ 7 * 7 }} {% raw %}") >= len(PLACES)


def test_harmless_markdown_survives(render: Callable[[dict[str, str]], str]) -> None:
    text = "*a* **b** `c` [d](https://example.org/?a=1&b=2) [e](mailto:a@b.example) ![f](g.png)"
    page = render({"rationale": text})
    assert (
        '<em>a</em> <strong>b</strong> <code>c</code> <a href="https://example.org/?a=1&amp;b=2">d</a>'
        ' <a href="mailto:a@b.example">e</a> <img alt="f" src="g.png" />'
    ) in page


@pytest.mark.parametrize(
    ("href", "source", "expected"),
    [
        ("/lessons/a.md", "practice/b.md", "../lessons/a.md"),
        ("/lessons/a.md#c", "lessons/b.md", "a.md#c"),
        ("/a.md", "b.md", "a.md"),
        ("/", "lessons/b.md", ".."),
        ("a.md", "lessons/b.md", "a.md"),
        ("//evil.example/a", "lessons/b.md", "//evil.example/a"),
        ("/a.md", None, "/a.md"),
    ],
)
def test_address_from_the_root_of_docs_is_resolved(href: str, source: str | None, expected: str) -> None:
    assert resolve_root(href, source) == expected


def test_attributes_of_the_element_around_the_text_are_kept() -> None:
    root = fromstring('<div data-own="1" onclick="x"><p onclick="x" data-x="1" title="t">y</p><script>z</script></div>')
    sanitise(root, None)
    assert (root.attrib, root[0].attrib, root[1].tag) == ({"data-own": "1", "onclick": "x"}, {"title": "t"}, "span")
