"""What an item's Markdown may become: a closed list of elements and attributes, and safe addresses.

Authors' text is hostile until checked. Raw HTML in it is shown as text (`extension.py`); what
extensions such as `attr_list` or `pymdownx.blocks.html` can still make of it is cut down here.
"""

from __future__ import annotations

import posixpath
import re
from html import unescape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from .course import CourseBlocks
from .fill import FillProcessor
from .inline_html import unmark_html

_TAGS = frozenset(
    "a abbr b blockquote br code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p"
    " pre q s small span strong sub sup table tbody td th thead tr u ul".split()
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ATTRIBUTES = frozenset("align alt class colspan dir height href id lang rowspan scope src start title width".split())
_LINK_SCHEMES = frozenset(["", "http", "https", "mailto", "tel"])
_ESCAPED = re.compile("\x02(\\d+)\x03")
#: The ids that extensions make in a text; every other one is an author's, and could be that of a part of the page.
_IDS = re.compile(r"fnref\d*:")
#: How the classes begin by which our own parts and the theme's are drawn.
_CLASSES = ("rehearse", "item-", "lesson-", "md-")
_INVISIBLE = re.compile("[\x00-\x20\x7f-\x9f]")


class SanitiseProcessor(Treeprocessor):
    """Cuts what became of an item's Markdown down to safe elements, after the inline patterns ran."""

    def __init__(self, md: Markdown, fill: FillProcessor, course: CourseBlocks) -> None:
        super().__init__(md)
        self._fill = fill
        self._course = course

    def run(self, _root: Element) -> None:
        """Check the slots, and give the elements around them back the attributes of their templates."""
        page = self._course.page_of(self.md)
        source = page.source if page else None
        toc = getattr(self.md.treeprocessors["toc"], "marker", "") if "toc" in self.md.treeprocessors else ""
        for slot, in_link in self._fill.slots:
            sanitise(slot, source, in_link)
            for element in slot.iter():
                element.text, element.tail = _without_mark(_typed(element.text), toc), _typed(element.tail)
        for element, tag, attributes in self._fill.frames:
            element.text = _without_mark(element.text, toc)
            element.tag = tag
            element.attrib.clear()
            element.attrib.update(attributes)
            if element.tag == "a":
                element.set("href", resolve_root(element.get("href", ""), source))


def _typed(text: str | None) -> str | None:
    """Return a text with the HTML that became no element as it was typed; a text closed to patterns stays closed."""
    return text if text is None or isinstance(text, AtomicString) else unmark_html(text)


def _without_mark(text: str | None, mark: str) -> str | None:
    """Return a text that the table of contents does not take the place of, with all that stands beside it."""
    if not text or not mark or text.strip() != mark:
        return text
    return text.replace(mark[0], f"{STX}{ord(mark[0])}{ETX}", 1)


def sanitise(root: Element, source: str | None, in_link: bool = False) -> None:
    """Cut a tree that came from an item's text down to what a page may hold.

    Args:
        root: The element around the text; its own attributes are kept.
        source: The page's file below `docs/`, from which links to the root of `docs/` are resolved; None
            outside a site.
        in_link: Whether the text stands in a link, and may hold none of its own.
    """
    tags = _TAGS - {"a"} if in_link else _TAGS
    linked = {id(image) for link in ([root] if in_link else root.iter("a")) for image in link.iter("img")}
    for element in root.iter():
        if element is root:
            continue
        if element.tag not in tags:
            element.tag = "span"
            element.attrib.clear()
        for name in [name for name in element.attrib if name not in _ATTRIBUTES]:
            del element.attrib[name]
        _check_names(element)
        _check_addresses(element, source, id(element) in linked)
        if element.tag in _HEADINGS:
            # An item's headings are no part of the page's: not in its table of contents, nor in search.
            element.attrib = {"class": "rehearse-heading", "role": "heading", "aria-level": element.tag[1]}
            element.tag = "p"


def resolve_root(href: str, source: str | None) -> str:
    """Return an address from the root of `docs/` as one from the page; any other as it is."""
    if source is None or not href.startswith("/") or href.startswith("//"):
        return href
    path, hash_mark, anchor = href.partition("#")
    return posixpath.relpath(path.lstrip("/") or ".", posixpath.dirname(source) or ".") + hash_mark + anchor


def _check_names(element: Element) -> None:
    """Leave an element no id and no class of the page's, so that it cannot be taken for a part of it."""
    if not _IDS.match(element.get("id", "")):
        element.attrib.pop("id", None)
    names = element.get("class", "").split()
    kept = [name for name in names if not name.lower().startswith(_CLASSES)]
    if kept != names:
        element.attrib.pop("class")
        element.attrib |= {"class": " ".join(kept)} if kept else {}


def _check_addresses(element: Element, source: str | None, linked: bool) -> None:
    if element.tag == "a":
        href = element.get("href", "#")
        element.set("href", resolve_root(href, source) if _is_safe(href) else "#")
    elif element.tag == "img":
        src = element.get("src", "")
        if _scheme(src) == "" and _is_safe(src) and not _is_foreign(src):
            element.set("src", resolve_root(src, source))
        else:
            _name_image(element, src, linked)
    else:
        element.attrib.pop("href", None)
        element.attrib.pop("src", None)


def _name_image(element: Element, src: str, linked: bool) -> None:
    """Leave of an image from another host its description, as a link: a page asks no other host for anything."""
    element.text = element.get("alt") or "image"
    address = src if _is_safe(src) else "#"
    element.tag, element.attrib = ("span", {}) if linked else ("a", {"href": address})


def _plain(address: str) -> str:
    """Return an address as a browser will read it, with Markdown's and HTML's escapes undone."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1])), address.replace("\x02amp\x03", "&"))
    return _INVISIBLE.sub("", unescape(text))


def _scheme(address: str) -> str:
    plain = _plain(address)
    match = re.match(r"([^/?#]*?):", plain)
    return match[1].lower() if match else ""


def _is_safe(address: str) -> bool:
    """Tell whether a link may lead to an address. What no program reads as one, as `//[`, would end the build."""
    try:
        urlsplit(address), urlsplit(_plain(address))
    except ValueError:
        return False
    return _scheme(address) in _LINK_SCHEMES


def _is_foreign(address: str) -> bool:
    plain = _plain(address).replace("\\", "/")
    return plain.startswith("//") or bool(urlsplit(plain).netloc)
