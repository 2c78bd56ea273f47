"""Skeletons to elements: what the tree holds, and what is put aside."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from markdown.util import AtomicString, HtmlStash

import mkdocs_rehearse
from mkdocs_rehearse.markdown.skeleton import tree_of

TEMPLATES = Path(mkdocs_rehearse.__file__).parent / "templates"


def seen(skeleton: str) -> tuple[Element, list[str]]:
    """Return the tree, with the HTML that was put aside."""
    stash = HtmlStash()
    return tree_of(skeleton, stash), [str(html) for html in stash.rawHtmlBlocks]


def test_slots_headings_and_links_stand_in_the_tree() -> None:
    root, aside = seen(
        '\n<x-item class="a"><h2 id="u">T &amp; U</h2><ul><li><span class="t" markdown="inline">*a*</span></li></ul>'
        '<p><a href="/x.md">Open<b>: T</b></a></p></x-item>\n'
    )
    assert (root.tag, root.attrib) == ("x-item", {"class": "a"})
    assert [(e.tag, e.attrib, e.text) for e in root if e.tag != "a"] == [
        ("h2", {"id": "u"}, "T & U"),
        ("span", {"class": "t", "markdown": "inline"}, "*a*"),
    ]
    assert aside == ["<ul><li>", "</li></ul><p>", "Open<b>: T</b>", "</p>"]


def test_links_within_the_page_stay_as_they_are_around_their_slots() -> None:
    root, aside = seen('<div><a href="#x-2">A <b markdown="linked">*a*</b></a> <a href="?role=coach">B</a></div>')
    assert [e.tag for e in root] == ["b"]
    assert aside == ['<a href="#x-2">A ', '</a> <a href="?role=coach">B</a>']


def test_links_in_headings_stand_in_the_tree() -> None:
    root, aside = seen('<div><h3><a href="/x.md">A lesson</a></h3></div>')
    assert [e.tag for e in root.iter()] == ["div", "h3", "a"]
    assert root[0][0].get("href") == "/x.md"
    assert aside == []


def test_fixed_text_is_closed_to_patterns_and_a_slot_is_open() -> None:
    root, _ = seen('<div>*one*<p markdown="block">*two*</p>*three*</div>')
    assert [isinstance(text, AtomicString) for text in (root.text, root[0].text, root[0].tail)] == [True, False, True]


def test_slot_holds_what_the_author_typed() -> None:
    root, _ = seen('<div><p title="&#34;x&#34; &lt;b&gt;" markdown="block">&lt;b&gt; &amp;amp; &#39;</p></div>')
    assert root[0].text == "<b> &amp; '"
    assert root[0].get("title") == '"x" <b>'


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_slots_of_the_templates_are_written_as_they_are_looked_for(template: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", template.read_text("utf-8"), flags=re.DOTALL)
    tags = re.findall(r'<(\w+)[^<>]*? markdown="[^<>]*>([^<]*)</(\w+)', text)
    assert len(tags) == text.count('markdown="')
    assert text.count('markdown="') == len(re.findall(r'markdown="(?:block|inline|\{\{ kind \}\})">', text))
    assert all(begin == end for begin, _, end in tags)
