"""What the feed needs and its plugin cannot find by itself: a picture's address, and the beginning of each post."""

from __future__ import annotations

import re

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

_MORE = "<!-- more -->"
_TITLE = re.compile(r"<h1.*?</h1>", re.DOTALL)


@event_priority(100)  # before the plugin copies its settings
def on_config(config: MkDocsConfig) -> None:
    """Give the feed the site's icon."""
    if config.site_url:
        config.plugins["rss"].config.image = config.site_url + "assets/images/touch-icon.png"


def on_page_content(html: str, page: Page, **_: object) -> None:
    """Make a post's excerpt its abstract."""
    if page.meta.get("template") == "blog-post.html":
        page.meta.setdefault("rss", {})["feed_description"] = abstract(html)


def abstract(html: str) -> str:
    """Return the words of a post's excerpt as HTML, which is what readers of feeds take a description for."""
    return str(escape(Markup(_TITLE.sub("", html.partition(_MORE)[0])).striptags()))
