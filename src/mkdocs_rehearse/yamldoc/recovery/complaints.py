"""What PyYAML complains of, in plain words."""

from __future__ import annotations

from typing import NamedTuple

from ...message import Message, say
from .mistake import Remedy


class Words(NamedTuple):
    """What an author reads of a complaint, and how a reader may get past its cause."""

    message: Message
    hint: Message
    remedy: Remedy = Remedy.VALUE


QUOTE = say('put the whole text in quotes: "…"')
ALIGN = say("line up the keys that belong together, with spaces")
ALIGN_TEXT = say("line up the lines of the text, with spaces")

NO_COLON = Words(
    say('this line has no ":" after its key'),
    say('write "key: value", or indent the line further if it belongs to the text above'),
    Remedy.COLON,
)
OPEN_QUOTE = Words(say("a quotation mark opens here and is never closed"), say("add the closing quotation mark"))
OPEN_BRACKET = {
    "[": Words(say('a "[" opens here and is never closed'), say('add the closing "]", or put the text in quotes')),
    "{": Words(say('a "{" opens here and is never closed'), say('add the closing "}", or put the text in quotes')),
}
UNREADABLE = Words(
    say("this line cannot be read"),
    say("look here and on the line above for a missing quotation mark, colon or bracket"),
)
_OUT_OF_LINE = Words(say("this line does not line up with the lines above it"), ALIGN, Remedy.COLUMN)
_ESCAPE = Words(
    say("a backslash in double quotes begins a code that does not exist"),
    say("use single quotes, or write the backslash twice"),
)
_BLOCK = Words(
    say('after "|" or ">" the text begins on the next line'),
    say("move the text to the next line and indent it, or put it in quotes"),
)

#: By PyYAML's own words.
PLAIN: dict[str, Words] = {
    "could not find expected ':'": NO_COLON,
    "did not find expected key": _OUT_OF_LINE,
    "did not find expected <document start>": _OUT_OF_LINE,
    "did not find expected '-' indicator": _OUT_OF_LINE._replace(
        message=say("this line does not line up with the list above it")
    ),
    "block sequence entries are not allowed in this context": Words(
        say('a "-" stands where no list can begin'),
        say("begin the list on a line of its own, or put the text in quotes"),
    ),
    "found unexpected end of stream": OPEN_QUOTE,
    "found unexpected document indicator": OPEN_QUOTE,
    "did not find expected ',' or ']'": OPEN_BRACKET["["],
    "did not find expected ',' or '}'": OPEN_BRACKET["{"],
    "found unknown escape character": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found undefined alias": Words(say('a text that begins with "*" repeats another part of the file'), QUOTE),
    "found undefined tag handle": Words(say('a text that begins with "!" has a meaning of its own'), QUOTE),
    "but found another document": Words(
        say('the line "---" begins a second item'), say("remove it; a file holds one item")
    ),
    "did not find expected comment or line break": _BLOCK,
    "found an indentation indicator equal to 0": _BLOCK,
    "found incompatible YAML document": Words(
        say("this line asks for a kind of YAML that is not known"), say("remove the line")
    ),
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
