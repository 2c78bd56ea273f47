"""What search reads of an item, and that a page is put together again."""

from __future__ import annotations

import pytest

from mkdocs_rehearse.site.search import Unsearched

ITEM = (
    '<rehearse-item class="rehearse" data-id="a"><h2 class="rehearse-title" id="a">Title</h2>'
    '<div class="rehearse-thread">'
    '<div class="rehearse-situation">\n<p>What happened.</p>\n</div><form><legend class="rehearse-lead">Which?</legend>'
    '<ul class="rehearse-options"><li>An option</li></ul></form>'
    "<details><p>A reason</p></details></div></rehearse-item>"
)
LEFT = (
    '<h2 class="rehearse-title" id="a">Title</h2><div class="rehearse-situation">\n<p>What happened.</p>\n</div>'
    '<legend class="rehearse-lead">Which?</legend>'
)
CARDS = '<ul class="rehearse-gallery" data-search-exclude="true">\n<li><a href="x">A card</a></li>\n</ul>'


@pytest.mark.parametrize(("part", "left"), [(ITEM, LEFT), (CARDS, "")], ids=["item", "gallery"])
def test_search_reads_what_it_may_find_and_the_page_is_put_together_again(part: str, left: str) -> None:
    unsearched = Unsearched()
    page = f"<p>Before.</p>{part}<p>Between.</p>{part}<p>After.</p>"
    given = unsearched.take_out(page)
    first, second = (f"<!--rehearse:{number}-->{left}<!--/rehearse-->" for number in range(2))
    assert given == f"<p>Before.</p>{first}<p>Between.</p>{second}<p>After.</p>"
    assert unsearched.put_back(given) == page


@pytest.mark.parametrize("page", ["<ul><li>The author’s</li></ul>", "<!--rehearse:7--><!--/rehearse-->"])
def test_all_else_is_left_as_it_is(page: str) -> None:
    unsearched = Unsearched()
    assert unsearched.take_out(page) == page
    assert unsearched.put_back(page) == page


def test_next_page_gets_nothing_of_the_last() -> None:
    unsearched = Unsearched()
    unsearched.take_out(ITEM)
    unsearched.take_out("<p>No item.</p>")
    assert unsearched.put_back("<!--rehearse:0--><!--/rehearse-->") == "<!--rehearse:0--><!--/rehearse-->"
