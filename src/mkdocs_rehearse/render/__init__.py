"""Items to HTML skeletons.

A skeleton is XML. An element marked `markdown="block"`, `"inline"` or `"linked"` holds Markdown that
the package `markdown` parses into the page's own tree; every other text is final, and Jinja has escaped it.
"""

from .document import read_style, render_document
from .gallery import item_href
from .renderer import Renderer
from .shapes import Plain

__all__ = ["Plain", "Renderer", "item_href", "read_style", "render_document"]
