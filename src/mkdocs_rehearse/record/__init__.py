"""A learner's record as a file: its format, and a reader that trusts nothing in it.

The browser keeps the record and hands it out as a file; this package reads such files for a later analysis.
`client/record/document.js` judges records by the same rules, and both are tested on `tests/cases/record/`.
"""

from .format import Attempt, ItemRecord, Plan, Record, Round, Work, record_schema
from .frame import LONGEST
from .reader import Finding, Reading, load_record, parse_record

__all__ = [
    "LONGEST",
    "Attempt",
    "Finding",
    "ItemRecord",
    "Plan",
    "Reading",
    "Record",
    "Round",
    "Work",
    "load_record",
    "parse_record",
    "record_schema",
]
