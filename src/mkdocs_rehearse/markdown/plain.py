"""Texts in which Markdown finds nothing: they need no parser, and their HTML is known at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.inlinepatterns import InlineProcessor

#: What reads a page's tree and finds nothing in plain text. With any other at work, every text is parsed.
_HARMLESS = frozenset(
    "abbr attr_list details footnote footnote-duplicate hilite indent-highlight inline prettify relpath task-list toc"
    " unescape rehearse-fill rehearse-headings rehearse-place rehearse-sanitise"
    " mkdocs_extract_anchors mkdocs_extract_title excerpt".split()
)
#: What takes every block of text, and finds nothing in one without a bracket.
_BRACKETS = ("abbr", "footnote", "markdown_block", "reference")

#: What begins no block on a line that begins with a letter and holds no bar.
_ORDINARY = (
    "admonition code defindent deflist details empty hashheader hr indent olist quote rehearse-place"
    " rehearse-place-any rehearse-place-right setextheader table ulist".split()
)

#: Markdown's own patterns that find nothing in a text without one of the signs: one search does for all of them.
_SIGNED = frozenset(
    [
        inlinepatterns.BACKTICK_RE,
        inlinepatterns.ESCAPE_RE,
        inlinepatterns.LINK_RE,
        inlinepatterns.IMAGE_LINK_RE,
        inlinepatterns.AUTOLINK_RE,
        inlinepatterns.AUTOMAIL_RE,
        inlinepatterns.LINE_BREAK_RE,
        inlinepatterns.HTML_RE,
        inlinepatterns.ENTITY_RE,
    ]
)
_SIGNS = re.compile(r"[\\`\[<&]|  \n")

_Finder = Callable[[str], object]
_Test = Callable[[Element, str], bool]


class PlainTexts:
    """Tells which texts are plain for a Markdown instance and a page, by asking what the instance would ask."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._finders: list[_Finder] = []
        self._blocks: list[_Test] = []
        self._strange: list[_Test] = []

    def begin(self) -> None:
        """Begin with a page: its abbreviations are known by now."""
        md = self._md
        is_known = sum(name in md.treeprocessors for name in _HARMLESS) == len(md.treeprocessors)
        others = [pattern for pattern in md.inlinePatterns if pattern.pattern not in _SIGNED]
        self._finders = [_SIGNS.search, *map(_finder, others), *self._abbreviations()] if is_known else [bool]
        held = md.parser.blockprocessors
        passed = [held[name] for name in (*_BRACKETS, "paragraph") if name in held]
        self._blocks = [processor.test for processor in held if processor not in passed]
        ordinary = [held[name] for name in _ORDINARY if name in held]
        self._strange = [processor.test for processor in held if processor not in [*passed, *ordinary]]

    def are_plain(self, texts: Sequence[str]) -> bool:
        """Tell whether Markdown finds nothing within the lines of some texts."""
        text = "\n\n".join(texts)
        return not (any(find(text) for find in self._finders) or "<" in text or "~~~" in text)

    def html(self, text: str, kind: str, sure: bool) -> str | None:
        """Return the HTML of a slot that holds plain text; None for one that has to be parsed.

        Args:
            text: The text.
            kind: `block`, `inline` or `linked`, as the slot says.
            sure: Whether it is known that Markdown finds nothing within its lines.
        """
        if not (sure or self.are_plain([text])):
            return None
        return self._paragraphs(text.strip("\n")) if kind == "block" else _escaped(text)

    def _paragraphs(self, text: str) -> str | None:
        """Return a text of paragraphs alone, set apart by line breaks as Markdown does; None for any other."""
        parts = text.split("\n\n")
        if "[" in text or any(map(self._is_block, parts)):
            return None
        if len(parts) == 1:
            return f"<p>{_escaped(text)}</p>"
        is_even = all(part == part.strip() for part in parts)
        return "\n" + "".join(f"<p>{_escaped(part)}</p>\n" for part in parts) if is_even else None

    def _abbreviations(self) -> list[_Finder]:
        short = getattr(self._md.treeprocessors["abbr"], "abbrs", {}) if "abbr" in self._md.treeprocessors else {}
        return [re.compile("|".join(map(re.escape, short))).search] if short else []

    def _is_block(self, text: str) -> bool:
        """Tell whether a text begins anything else than a paragraph."""
        is_simple = text[:1].isalpha() and "\n" not in text and "|" not in text
        tests = self._strange if is_simple else self._blocks
        return not text.strip() or any(test(Element("div"), text) for test in tests)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace(">", "&gt;")


def _finder(pattern: object) -> _Finder:
    compiled: re.Pattern[str] = pattern.getCompiledRegExp()  # type: ignore[attr-defined]
    return compiled.search if isinstance(pattern, InlineProcessor) else compiled.match
