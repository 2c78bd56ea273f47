"""The page that a rater gets: items without their key, to be rated where nobody looks over a shoulder."""

from .page import panel_page

__all__ = ["panel_page"]
