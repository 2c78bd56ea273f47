"""Hostile texts, where an item can hold them, and what of them could do something in a page."""

from __future__ import annotations

import json
import re
import types
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

from markdown import Markdown
from mkdocs.config import load_config
from pydantic import BaseModel, StringConstraints

from conftest import CASES, sound_text
from mkdocs_rehearse.formats import FORMATS
from mkdocs_rehearse.text.brackets import replace_blanks
from mkdocs_rehearse.yamldoc import parse_document

ROOT = Path(__file__).parent.parent

#: What it is → the text.
ATTACKS: dict[str, str] = json.loads((CASES / "hostile.json").read_text("utf-8"))

#: What the templates themselves may make.
OWN_TAGS = set("rehearse-item rehearse-gallery rehearse-would".split())
OWN_TAGS |= set("button details fieldset form input label legend nav noscript summary textarea".split())
SAFE_TAGS = set(
    "a abbr b blockquote br code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p"
    " pre q s small span strong sub sup table tbody td th thead tr u ul".split()
)
SAFE_SCHEMES = {"", "http", "https", "mailto", "tel"}

#: Names that a course gives in "rehearse.yml"; an item may hold no others.
NAMES = ("channel", "role", "scale")

Where = tuple[str | int, ...]


class Page(HTMLParser):
    """The elements of a page, each with its attributes.

    Attributes:
        elements: Their tags and attributes, in the order of the page.
        inside: What stands in scripts and styles.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("!" + decl, {}))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("?" + data, {}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.inside.append(data)


def resolved(address: str) -> str:
    """Return an address as a browser reads it: white space and control characters do not count."""
    return re.sub(r"[\x00-\x20\x7f]", "", address).replace("\\", "/")


def _scheme(address: str) -> str:
    scheme = re.match(r"([^/?#]*?):", address)
    return scheme[1].lower() if scheme else ""


#: A person's initials: the one drawing of ours.
_AVATAR = re.compile(
    r'<svg class="rehearse-avatar" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="20" '
    r'fill="hsl\(\d+ 38% 36%\)"/><text x="20" y="25.5" fill="#fff" font-size="15" font-weight="700" '
    r'text-anchor="middle">[^<>]*</text></svg>'
)


def dangers(text: str) -> list[str]:
    """Return what in a page could run, or ask another host for something."""
    found = []
    for tag, attributes in Page(_AVATAR.sub("", text)).elements:
        if tag not in OWN_TAGS | SAFE_TAGS:
            found.append(f"<{tag}>")
        for name, value in attributes.items():
            address = resolved(value or "")
            if name.startswith("on") or name in ("style", "srcdoc", "srcset", "action", "formaction", "ping", "target"):
                found.append(f"{tag} {name}={value}")
            if name == "href" and _scheme(address) not in SAFE_SCHEMES:
                found.append(f"{tag} {name}={value}")
            if name == "src" and (urlsplit(address).scheme or urlsplit(address).netloc or address.startswith("//")):
                found.append(f"{tag} {name}={value}")
    return found


def dangers_in_theme(text: str) -> list[str]:
    """Return what an attack has made of a whole page, in which a theme has scripts and styles of its own."""
    page = Page(text)
    found = [part for part in page.inside if re.search(r"alert\(|evil\.example", part)]
    for tag, attributes in page.elements:
        if tag in ("iframe", "object", "embed", "svg:script", "math", "foreignobject", "marquee", "base"):
            found.append(f"<{tag}>")
        for name, value in attributes.items():
            address = resolved(value or "")
            if name.startswith("on") or (name == "href" and _scheme(address) not in SAFE_SCHEMES):
                found.append(f"{tag} {name}={value}")
            if name in ("src", "style", "srcdoc", "srcset") and re.search(r"alert\(|(?<!\.)//evil", address):
                found.append(f"{tag} {name}={value}")
    return found


def frame(text: str) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Return the parts of a page that are ours: by tag, class and attributes, whatever the texts in them.

    A heading of an author's is none of them, though its class is ours; nor is a question, which may be in two parts.
    """
    return Counter(
        (tag, attributes.get("class") or "", tuple(sorted(attributes)))
        for tag, attributes in Page(text).elements
        if attributes.get("class") not in ("rehearse-heading", "rehearse-lead", "rehearse-more")
        if tag in OWN_TAGS
        or (attributes.get("class") or "").startswith(("rehearse", "md-"))
        or any(name.startswith("data-") for name in attributes)
        or re.search(r"rehearse|^__", attributes.get("id") or "", re.IGNORECASE)
    )


# Items


@cache
def sound_item(name: str) -> dict[str, Any]:
    """Return an item of a format without mistakes."""
    document, _ = parse_document(sound_text(name), f"{name}.yml")
    assert document
    return document.data


def item_with(name: str, text: str) -> dict[str, Any]:
    """Return an item of a format that holds a text wherever it can hold one, in keys that it may leave out too."""
    item = deepcopy(sound_item(name))
    for *parents, key in list(texts_of(FORMATS[name].model, item)):
        part: Any = item
        for step in parents:
            part = part.setdefault(step, {}) if isinstance(part, dict) else part[step]
        old = part.get(key) if isinstance(part, dict) else part[key]
        if isinstance(old, str) and "[[" in old:
            part[key] = _around(text, old)
        elif parents[:1] == ["phrases"] and key == "text":
            part[key] = _within(text, str(old))
        elif isinstance(key, int) or (key == "text" and parents):  # no two of a list are alike
            part[key] = f"{text}\n{[*parents, key][-1 if isinstance(key, int) else -2]}"
        else:
            part[key] = text
    return item


def file_of(data: Any) -> str:
    """Return data as the text of a file; half a character, which no file can hold, is escaped."""
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", json.dumps(data, ensure_ascii=False))


def _around(text: str, old: str) -> str:
    """Return a text with the gaps of another one, and in them the text again where it fits in."""
    return f"{text}\n\n" + replace_blanks(old, lambda _, gap: f"[[{_within(text, '|'.join(gap.answers))}]]")


def _within(text: str, gap: str) -> str:
    return gap if re.search(r"[\[\]|`\n]|<!--", text) else f"{text} {gap}"


def texts_of(model: type[BaseModel], data: Any, where: Where = ()) -> Iterator[Where]:
    """Yield the places at which an item of a model can hold text of its author's choice."""
    for name, annotation in get_type_hints(model, include_extras=True).items():
        if name != "model_config" and name not in NAMES:
            yield from _texts(annotation, data.get(name) if isinstance(data, dict) else None, (*where, name))


def _texts(annotation: Any, value: Any, where: Where) -> Iterator[Where]:
    origin, (first, *others) = get_origin(annotation), get_args(annotation) or (None,)
    if origin is Annotated and first is str:
        if any(isinstance(mark, StringConstraints) and mark.pattern is None for mark in others):
            yield where
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from texts_of(annotation, value, where)
    elif origin in (list, dict):
        entries = enumerate(value or ()) if origin is list else (value or {}).items()
        for key, entry in entries:
            yield from _texts([first, *others][-1], entry, (*where, key))
    elif origin in (Annotated, Union, types.UnionType):
        for one in [first] if origin is Annotated else [first, *others]:
            yield from _texts(one, value, where)


# Pages


@cache
def site_extensions() -> tuple[tuple[str, ...], str]:
    """Return the Markdown extensions of the site and their options, as JSON where they allow it."""
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    options = {name: values for name, values in config.mdx_configs.items() if name not in ("rehearse", "toc")}
    return tuple(config.markdown_extensions), json.dumps(options, default=lambda _: None)


def convert(text: str) -> str:
    """Return a page of the course in the current folder, by the site's own Markdown extensions."""
    names, configs = site_extensions()
    return Markdown(extensions=list(names), extension_configs=json.loads(configs) | {"rehearse": {}}).convert(text)
