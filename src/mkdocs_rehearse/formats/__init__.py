"""The response formats: what an author writes, what makes it valid, what an answer depends on, what a page shows."""

from .form import Choice, Form
from .format import Format, Traits
from .interaction import Interaction, Selectable
from .registry import FORMATS, check_key, fingerprint, item_schema
from .validation import check_html, names_a_key, validate_item

__all__ = [
    "FORMATS",
    "Choice",
    "Form",
    "Format",
    "Interaction",
    "Selectable",
    "Traits",
    "check_html",
    "check_key",
    "fingerprint",
    "item_schema",
    "names_a_key",
    "validate_item",
]
