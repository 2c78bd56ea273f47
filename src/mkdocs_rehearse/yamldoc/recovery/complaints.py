"""What PyYAML complains of, in plain words."""

from __future__ import annotations

from typing import NamedTuple

from .mistake import Remedy


class Words(NamedTuple):
    """What an author reads of a complaint, and how a reader may get past its cause."""

    message: str
    hint: str
    remedy: Remedy = Remedy.VALUE


QUOTE = 'put the whole text in quotes: "…"'
ALIGN = "line up the keys that belong together, with spaces"
ALIGN_TEXT = "line up the lines of the text, with spaces"

NO_COLON = Words(
    'this line has no ":" after its key',
    'write "key: value", or indent the line further if it belongs to the text above',
    Remedy.COLON,
)
OPEN_QUOTE = Words("a quotation mark opens here and is never closed", "add the closing quotation mark")
OPEN_BRACKET = {
    "[": Words('a "[" opens here and is never closed', 'add the closing "]", or put the text in quotes'),
    "{": Words('a "{" opens here and is never closed', 'add the closing "}", or put the text in quotes'),
}
UNREADABLE = Words(
    "this line cannot be read",
    "look here and on the line above for a missing quotation mark, colon or bracket",
)
_OUT_OF_LINE = Words("this line does not line up with the lines above it", ALIGN, Remedy.COLUMN)
_ESCAPE = Words(
    "a backslash in double quotes begins a code that does not exist",
    "use single quotes, or write the backslash twice",
)
_BLOCK = Words(
    'after "|" or ">" the text begins on the next line',
    "move the text to the next line and indent it, or put it in quotes",
)

#: By PyYAML's own words.
PLAIN: dict[str, Words] = {
    "could not find expected ':'": NO_COLON,
    "did not find expected key": _OUT_OF_LINE,
    "did not find expected <document start>": _OUT_OF_LINE,
    "did not find expected '-' indicator": _OUT_OF_LINE._replace(
        message="this line does not line up with the list above it"
    ),
    "block sequence entries are not allowed in this context": Words(
        'a "-" stands where no list can begin',
        "begin the list on a line of its own, or put the text in quotes",
    ),
    "found unexpected end of stream": OPEN_QUOTE,
    "found unexpected document indicator": OPEN_QUOTE,
    "did not find expected ',' or ']'": OPEN_BRACKET["["],
    "did not find expected ',' or '}'": OPEN_BRACKET["{"],
    "found unknown escape character": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found undefined alias": Words('a text that begins with "*" repeats another part of the file', QUOTE),
    "found undefined tag handle": Words('a text that begins with "!" has a meaning of its own', QUOTE),
    "but found another document": Words('the line "---" begins a second item', "remove it; a file holds one item"),
    "did not find expected comment or line break": _BLOCK,
    "found an indentation indicator equal to 0": _BLOCK,
    "found incompatible YAML document": Words("this line asks for a kind of YAML that is not known", "remove the line"),
}
#: Parts of complaints whose cause stands where the construct began.
BEGAN = ("unexpected end of stream", "unexpected document", "',' or", "could not find expected ':'", "alphabetic")
#: Complaints about the first character of a text.
START = (
    "found character that cannot start any token",
    "mapping keys are not allowed in this context",
    "did not find expected alphabetic or numeric character",
    "did not find expected node content",
)
#: Complaints that text after a closing quotation mark or bracket can cause.
BEHIND = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
    "could not find expected ':'",
)
