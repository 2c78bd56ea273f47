"""What every item is made of, whatever its response format: its texts, its options, and ids from content."""

from .identity import normalise, option_id
from .known_as import id_of, mark_of
from .options import BEST, EXAMPLE, OPTION, PHRASE, REPLY, WORST, Noun, check_options, options_at, rating_of
from .parts import MOST, OPTIONS, Answer, Choice, Fact, Item, Name, Option, Part, Situated, Text, count

__all__ = [
    "BEST",
    "EXAMPLE",
    "MOST",
    "OPTION",
    "OPTIONS",
    "PHRASE",
    "REPLY",
    "WORST",
    "Answer",
    "Choice",
    "Fact",
    "Item",
    "Name",
    "Noun",
    "Option",
    "Part",
    "Situated",
    "Text",
    "check_options",
    "count",
    "id_of",
    "mark_of",
    "normalise",
    "option_id",
    "options_at",
    "rating_of",
]
