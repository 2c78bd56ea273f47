"""The file as YAML."""

from .check import error

YAML_SYNTAX = error(
    "yaml-syntax",
    "A file is valid YAML.",
    "What stands there cannot be read. Where it is plain how the line was meant, the rest of the file is checked all"
    " the same; elsewhere other mistakes may stay unseen until it is mended.",
    "Look at the line named and at the one above it for a colon or a quotation mark in running text, or for a line"
    " that does not line up.",
    example="""\
    rationale: One thing: the first exchange is a sale she never raised.""",
)
TAB = error(
    "tab",
    "Indentation is made of spaces.",
    "YAML does not allow tabs there, and editors show both alike.",
    "Replace each tab with spaces, and set your editor to insert spaces.",
    example="""\
  - text: Thanks for connecting, Leila.
→ rating: 3""",
)
YAML_TAG = error(
    "yaml-tag",
    "Values carry no YAML tags.",
    "Tags such as `!!python/object` ask a program to make things other than text and numbers. Rehearse never does.",
    "Remove the word that begins with an exclamation mark.",
    example="""\
title: !!python/object/apply:os.system A first message to Leila""",
)
YAML_ALIAS = error(
    "yaml-alias",
    "Values are written out, without anchors and aliases.",
    "A few lines of aliases can stand for gigabytes of text, and a reader of the file cannot see what an option says.",
    "Write the text out again where it is needed.",
    example="""\
    rationale: &why A pitch that she did not ask for.
  - text: Here is our price list.
    rationale: *why""",
)
CUT_TEXT = error(
    "cut-text",
    "A text that a learner reads is not cut by a `#`.",
    "Behind a space, YAML takes `#` and all that follows for a note: of `text: Shelf #2 is empty` the page would show"
    " “Shelf”.",
    "Put the text in quotation marks. Write a note on a line of its own.",
    example="""\
  - text: Shelf #2 has some fish""",
)
DUPLICATE_KEY = error(
    "duplicate-key",
    "A key stands once in its item, option or other part.",
    "YAML would silently keep one of the two values.",
    "Keep one of the two.",
    example="""\
role: sender
role: coach""",
)
