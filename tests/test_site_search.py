"""What search does not read."""

from __future__ import annotations

import pytest

from mkdocs_rehearse.site.search import Unsearched

OPTIONS = '<ul class="rehearse-options" data-search-exclude="true">\n<li>An option</li></ul>'
ACTIONS = '<div class="rehearse-actions" data-search-exclude="true" hidden="hidden"><p></p><button>Go</button></div>'
KEY = '<details class="rehearse-key" data-search-exclude="true"><ol><li>Why</li></ol></details>'

CARDS = '<ul class="rehearse-gallery" data-search-exclude="true">\n<li><a href="x">A card</a></li>\n</ul>'


@pytest.mark.parametrize("part", [OPTIONS, OPTIONS.replace("ul", "ol"), ACTIONS, KEY, CARDS])
def test_part_is_taken_out_and_put_back(part: str) -> None:
    unsearched = Unsearched()
    page = f"<p>Before.</p>{part}<p>Between.</p>{part}<p>After.</p>"
    left = unsearched.take_out(page)
    assert left == "<p>Before.</p><!--rehearse:0--><p>Between.</p><!--rehearse:1--><p>After.</p>"
    assert unsearched.put_back(left) == page


@pytest.mark.parametrize(
    "page",
    ['<ul class="rehearse-options"><li>A scene’s</li></ul>', "<ul><li>The author’s</li></ul>", "<!--rehearse:7-->"],
)
def test_all_else_is_left_as_it_is(page: str) -> None:
    unsearched = Unsearched()
    assert unsearched.take_out(page) == page
    assert unsearched.put_back(page) == page


def test_next_page_gets_nothing_of_the_last() -> None:
    unsearched = Unsearched()
    unsearched.take_out(OPTIONS)
    unsearched.take_out("<p>No item.</p>")
    assert unsearched.put_back("<!--rehearse:0-->") == "<!--rehearse:0-->"
