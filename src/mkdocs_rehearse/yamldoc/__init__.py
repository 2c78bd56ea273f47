"""Text to plain data, with the place of every key and value. No meaning: that is the model's."""

from .cuts import check_cuts
from .document import Data, Document, Key, Where
from .parse import parse_document
from .source import MAX_BYTES, plain_ends, read_source, read_typed

__all__ = [
    "MAX_BYTES",
    "Data",
    "Document",
    "Key",
    "Where",
    "check_cuts",
    "parse_document",
    "plain_ends",
    "read_source",
    "read_typed",
]
