"""What people who do not know the key say of it: their ratings, kept beside the bank in `reviews/`."""

from .model import FEWEST, PanelFile, Review, ReviewedOption
from .panel_file import parse_panel_file
from .rated import Rated, rated_options
from .reader import parse_review
from .take import take_ratings
from .writer import review_text

__all__ = [
    "FEWEST",
    "PanelFile",
    "Rated",
    "Review",
    "ReviewedOption",
    "parse_panel_file",
    "parse_review",
    "rated_options",
    "review_text",
    "take_ratings",
]
