"""The Python-Markdown extension `rehearse`: the blocks that put scenarios into a page.

It knows no MkDocs: a site hands in what the page is and what the bank holds as callables, and
plain `markdown.Markdown(extensions=["rehearse"])` reads the bank by itself.
"""

from ..course import Course
from .extension import RehearseExtension
from .page import PageRef

__all__ = ["Course", "PageRef", "RehearseExtension"]
