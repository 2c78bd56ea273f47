"""Hostile text in every place where an item holds text, in a page with the site's own Markdown extensions."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from conftest import CASES, Write
from mkdocs_rehearse.markdown.sanitise import resolve_root, sanitise

ROOT = Path(__file__).parent.parent

#: What the templates themselves may make.
OWN_TAGS = {"rehearse-item", "form", "fieldset", "legend", "label", "input", "button", "details", "summary"}
SAFE_TAGS = set(
    "a abbr b blockquote br code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p"
    " pre q s small span strong sub sup table tbody td th thead tr u ul".split()
)
SAFE_SCHEMES = {"", "http", "https", "mailto", "tel"}

#: What it is → the text.
ATTACKS: dict[str, str] = json.loads((CASES / "hostile.json").read_text("utf-8"))
PLACES = ("title", "situation", "question", "text", "rationale")


class Page(HTMLParser):
    """The elements of a page, each with its attributes and the names of the elements around it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("!" + decl, {}))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("?" + data, {}))


def resolved(address: str) -> str:
    """Return an address as a browser reads it: white space and control characters do not count."""
    return re.sub(r"[\x00-\x20\x7f]", "", address).replace("\\", "/")


def dangers(text: str) -> list[str]:
    """Return what in a page could run, or ask another host for something."""
    found = []
    for tag, attributes in Page(text).elements:
        if tag not in OWN_TAGS | SAFE_TAGS:
            found.append(f"<{tag}>")
        for name, value in attributes.items():
            address = resolved(value or "")
            if name.startswith("on") or name in ("style", "srcdoc", "srcset", "action", "formaction", "ping", "target"):
                found.append(f"{tag} {name}={value}")
            if name == "href" and re.match(r"[^/?#]*:", address) and address.split(":")[0].lower() not in SAFE_SCHEMES:
                found.append(f"{tag} {name}={value}")
            if name == "src" and (urlsplit(address).scheme or urlsplit(address).netloc or address.startswith("//")):
                found.append(f"{tag} {name}={value}")
    return found


@cache
def site_extensions() -> tuple[tuple[str, ...], str]:
    """Return the Markdown extensions of the site and their options, as JSON where they allow it."""
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    options = {name: values for name, values in config.mdx_configs.items() if name not in ("rehearse", "toc")}
    return tuple(config.markdown_extensions), json.dumps(options, default=lambda _: None)


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
        write("quizzes/dye-testing.yml", json.dumps(data))
        write("quizzes/other.yml", item)
        write("docs/first-message.md", lesson("dye-testing", "other"))
        names, options = site_extensions()
        configs = json.loads(options) | {"rehearse": {}}
        md = Markdown(extensions=list(names), extension_configs=configs)
        return md.convert("# Page\n\n/// scenario | dye-testing\n///\n\nAfter.\n")

    return page


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_hostile_text_does_nothing_in_the_page(attack: str, render: Callable[[dict[str, str]], str]) -> None:
    clean = re.sub("[\x00-\x08\x0b-\x1f]", "", attack)
    pages = [render({place: clean}) for place in PLACES] + [render(dict.fromkeys(PLACES, clean))]
    assert [dangers(page) for page in pages] == [[]] * len(pages)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_hostile_text_changes_nothing_around_it(attack: str, render: Callable[[dict[str, str]], str]) -> None:
    page = render(dict.fromkeys(PLACES, re.sub("[\x00-\x08\x0b-\x1f]", "", attack)))
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
