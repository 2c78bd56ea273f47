"""How long a lesson takes to read: 200 words a minute, of the words that are read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from mkdocs_rehearse.bank import BankLoader
from mkdocs_rehearse.settings import Settings
from mkdocs_rehearse.site.item_pages import reading_minutes
from mkdocs_rehearse.site.languages import SiteLanguages
from mkdocs_rehearse.site.plugin import RehearsePlugin
from mkdocs_rehearse.site.shown import ShownCourse


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (40, 1), (299, 1), (301, 2), (1_100, 6)])
def test_two_hundred_words_take_a_minute(words: int, minutes: int) -> None:
    assert reading_minutes("word " * words) == minutes


@pytest.mark.parametrize(
    "unread",
    [
        "/// scenario | dye-testing\n    level: 2\n///\n\n",
        "///// scenarios\n    lesson: numbers\n/////\n\n",
        "<quiz>\nHow many?\n- [x] Two\n- [ ] Three\n</quiz>\n",
        "<!-- a note to whoever edits this -->\n",
        '<div class="contrast" markdown>\n',
        "[](https://example.org/a/long/address/that/nobody/reads)\n",
        "{ #objective .class }\n",
    ],
)
def test_questions_tags_and_addresses_take_none(unread: str) -> None:
    text = "word " * 290 + "\n\n"
    assert reading_minutes(text + unread * 20 + text) == reading_minutes(text + text) == 3


def test_an_address_is_no_word_and_its_link_is() -> None:
    assert reading_minutes("[one word](https://example.org/not-this) " * 300) == 3


def test_a_word_with_an_apostrophe_a_hyphen_or_a_comma_in_it_is_one() -> None:
    assert reading_minutes("reader’s connect-and-pitch 3,000 1.5 " * 100) == 2


def test_text_in_collapsed_notes_and_contrast_pairs_counts() -> None:
    assert reading_minutes('??? note "One answer"\n\n    ' + "word " * 200 + "\n\n> " + "word " * 197) == 2


@pytest.mark.parametrize(("template", "shown"), [("lesson.html", 2), ("home.html", 9)])
def test_a_lesson_shows_the_time_of_its_text_whatever_its_front_matter_says(template: str, shown: int) -> None:
    page: Any = SimpleNamespace(
        meta={"template": template, "minutes": 9}, file=SimpleNamespace(src_uri="lessons/first-message.md")
    )
    unused: Any = None
    plugin = RehearsePlugin()
    languages = SiteLanguages(cast("Any", SimpleNamespace(plugins={})))
    plugin._shown = ShownCourse(Settings(), languages, BankLoader())
    plugin.on_page_markdown("word " * 400, page=page, config=unused, files=unused)
    assert page.meta["minutes"] == shown
