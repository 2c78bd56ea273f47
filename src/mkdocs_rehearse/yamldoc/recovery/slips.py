"""Slips in YAML that show in the look of a line, whatever PyYAML says of them."""

from __future__ import annotations

import re
from typing import TypeAlias

from ... import checks
from ...diagnostics import Span
from ...message import Message, say
from .mistake import Mistake, Remedy, syntax_mistake

Lines: TypeAlias = list[str]

_TAB = (say("a tab stands where spaces belong"), say("replace the tabs at the beginning of lines with spaces"))

#: Begins a file of which two versions were not yet merged.
CONFLICT = "<<<<<<<"
_UNMERGED = (
    say("two versions of the file were not yet merged"),
    say("keep one version, and remove the lines of <, = and >"),
)
_PASTED = say("keep what stands between this line and the next of its kind, and remove all else")
#: Lines that came from elsewhere.
_FOREIGN: dict[str, tuple[Message, Message]] = {
    CONFLICT: _UNMERGED,
    "=======": _UNMERGED,
    ">>>>>>> ": _UNMERGED,
    "```": (say("a line of backticks belongs to Markdown"), say("remove it, here and at the end")),
    "----": (say("a line of dashes belongs to Markdown"), say("remove it")),
    "<!--": (say("a note of this kind belongs to Markdown"), say('begin it with "#" instead')),
    "//": (say("a note does not begin like this"), say('begin it with "#" instead')),
    "%": (say('a line cannot begin with "%"'), say("remove the line")),
}
#: What an author may have typed for the dash of a list's entry.
ENTRY_SIGN = re.compile(r"( *)(?:[–—•·‣*+] ?|(?:\d+|[A-Ha-h])[.)] ?|-(?: +-)+ +|-[^\S \t]|-)(?=\w[\w-]*:)")
#: What an author may have typed for a colon.
LIKE_COLON = "[：﹕∶;=.]"
#: Signs of other scripts, behind which no space stands.
WIDE_COLON = "[：﹕∶]"
_LISTED_NAME = re.compile(r"( *)- +([a-z0-9]+(?:-[a-z0-9]+)*) *")
_KEY_BELOW = re.compile(r"( +)[a-z_]+:(?: |$)")
#: A key between the signs with which Markdown makes words bold or sets them as code.
BOLD_KEY = re.compile(r"(\s*(?:- )?)(\*{1,3}|`)([\w-]+)(?::\2|\2:)")


def line_at(lines: Lines, index: int) -> str:
    """Return a line, or an empty one where there is none."""
    return lines[index] if 0 <= index < len(lines) else ""


def find_slip(lines: Lines, index: int) -> Mistake | None:
    """Find a slip on a line or right above it."""
    return (
        _space(lines, index)
        or _foreign(lines, index)
        or _listed_name(lines, index)
        or _plain_entry(lines, index)
        or _bold(lines, index)
        or _glued(lines, index)
        or _sign(lines, index)
    )


def _space(lines: Lines, index: int) -> Mistake | None:
    """Find a tab, or a space that is none, where indentation belongs; both look right to their author."""
    indent = re.match(r"[\s-]*", line_at(lines, index))
    if indent and "\t" in indent[0]:
        return Mistake(checks.TAB, Span.at(index + 1, indent[0].index("\t") + 1), *_TAB, Remedy.TABS)
    for at in (index, index - 1):
        if odd := re.match(r" *([^\S \t])", line_at(lines, at)):
            message = say(
                "a space of another kind, U+{code:04X}, stands at the beginning of this line", code=ord(odd[1])
            )
            return syntax_mistake(at, odd.start(1), 1, message, say("type the spaces anew"))
    return None


def foreign_sign(line: str) -> str | None:
    """Return by which sign a line shows that it is no YAML, or None."""
    return next((sign for sign in _FOREIGN if line.lstrip().startswith(sign)), None)


def _foreign(lines: Lines, index: int) -> Mistake | None:
    for at in (index, index - 1) if line_at(lines, index - 1).startswith(CONFLICT) else (index,):
        line = line_at(lines, at)
        if sign := foreign_sign(line):
            message, hint = _FOREIGN[sign]
            hint = _PASTED if sign == "```" and is_pasted(lines) else hint
            return syntax_mistake(at, line.index(sign.strip()), len(line.strip()), message, hint)
    if line_at(lines, index - 1).startswith("..."):
        return syntax_mistake(
            index - 1, 0, 3, say('the line "..." ends the item'), say("remove it; a file holds one item")
        )
    return None


def is_pasted(lines: Lines) -> bool:
    """Tell whether something stands around a text between fences: what a program said that was asked for it."""
    begin, end = _fences(lines)
    return begin < end and any(line.strip() for line in (*lines[:begin], *lines[end + 1 :]))


def unwrapped(lines: Lines) -> Lines:
    """Return only what stands between the first and the last fence, each line in its place."""
    begin, end = _fences(lines)
    return [line if begin < at < end else "" for at, line in enumerate(lines)]


def _fences(lines: Lines) -> tuple[int, int]:
    fences = [at for at, line in enumerate(lines) if line.startswith("```")]
    return (fences[0], fences[-1]) if fences else (0, 0)


def is_listed_name(lines: Lines, index: int) -> bool:
    """Tell whether a line is a name behind a dash, above keys that were meant to belong to it."""
    name, below = _LISTED_NAME.fullmatch(line_at(lines, index)), _KEY_BELOW.match(line_at(lines, index + 1))
    return bool(name and below and len(below[1]) > len(name[1]))


def _listed_name(lines: Lines, index: int) -> Mistake | None:
    """Find a name with keys of its own below it that is written as the entry of a list."""
    for at in (index, index - 1):
        if is_listed_name(lines, at) and (match := _LISTED_NAME.fullmatch(line_at(lines, at))):
            message = say('"{key}" has keys below it, so it is no entry of a list but a name', key=match[2])
            hint = say('write "{key}:", without the dash', key=match[2])
            return syntax_mistake(at, len(match[1]), len(match[0].strip()), message, hint)
    return None


def _plain_entry(lines: Lines, index: int) -> Mistake | None:
    """Find a word alone on its line, without the dash that the line above has."""
    word, above = re.fullmatch(r"( *)([\w.-]+) *", line_at(lines, index)), line_at(lines, index - 1)
    if word and word[2].strip("-.") and re.match(rf"{word[1]}- +[\w.-]+ *$", above):
        name = word[2].lstrip("-")
        message, hint = say('the "-" before "{word}" is missing', word=name), say('write "- {word}"', word=name)
        if name != word[2]:
            message = say('a space is missing after "-"')
        return syntax_mistake(index, len(word[1]), len(word[2]), message, hint, Remedy.DASH)
    return None


def _bold(lines: Lines, index: int) -> Mistake | None:
    """Find a key that is written as Markdown would make it stand out."""
    for at in (index, index - 1):
        if match := BOLD_KEY.match(line_at(lines, at)):
            message = say('a key stands by itself, without "{sign}" around it', sign=match[2])
            return syntax_mistake(
                at, match.start(2), len(match[0]) - len(match[1]), message, say('write "{key}: …"', key=match[3])
            )
    return None


def _sign(lines: Lines, index: int) -> Mistake | None:
    """Find what was typed for the dash of an entry, on this line or the one above."""
    for at in (index, index - 1):
        if match := ENTRY_SIGN.match(line_at(lines, at)):
            sign = line_at(lines, at)[match.end(1) : match.end()].rstrip()
            message = say('an entry of a list begins with one dash and a space, not with "{sign}"', sign=sign)
            if sign == "-":
                message = say("the space behind this dash is of another kind")
            return syntax_mistake(at, match.end(1), len(sign), message, say('type "- " instead'))
    return None


def _glued(lines: Lines, index: int) -> Mistake | None:
    """Find `key:value` or `-key: value` on this line or the one above, which YAML reads as running text."""
    for at in (index, index - 1):
        if match := re.match(r"\s*(?:- )?([a-z_]+):(?=[^ \t/])", line_at(lines, at)):
            message = say('a space is missing after "{key}:"', key=match[1])
            return syntax_mistake(at, match.start(1), len(match[1]) + 1, message, say('write "{key}: …"', key=match[1]))
        if match := re.match(rf"\s*(?:- )?([a-z_]+) ?({LIKE_COLON}(?=\s)|{WIDE_COLON})", line_at(lines, at)):
            message = say('behind a key stands ":", not "{sign}"', sign=match[2])
            return syntax_mistake(at, match.start(2), 1, message, say('write "{key}: …"', key=match[1]))
        if match := re.match(r"\s*-([a-z_]+):", line_at(lines, at)):
            hint = say('write "- {key}: …"', key=match[1])
            return syntax_mistake(at, match.start(1) - 1, 1, say('a space is missing after "-"'), hint, Remedy.DASH)
    return None


def find_first_dash(lines: Lines, index: int) -> Mistake | None:
    """Find the first entry of a list that has no dash, where those below it have one."""
    at = next((at for at in range(index, 0, -1) if re.fullmatch(r"[ -]*[\w-]+:\s*", line_at(lines, at - 1))), None)
    first = re.match(r"( +)([\w-]+):\s", line_at(lines, at)) if at else None
    if at is None or first is None:
        return None
    entries = (re.match(rf"( *)- {first[2]}:", line) for line in lines[at + 1 :])
    entry = next(filter(None, entries), None)
    if entry is None or len(first[1]) - len(entry[1]) not in (0, 2):
        return None
    message = say('the first entry of the list begins here, but the "-" before "{key}:" is missing', key=first[2])
    hint = say('write "- {key}: …"', key=first[2])
    return syntax_mistake(at, len(first[1]), len(first[2]), message, hint, Remedy.DASH)


def find_dash(lines: Lines, index: int) -> Mistake | None:
    """Find a line that begins an entry as the entries above it do, but for the dash."""
    key = re.match(r"( +)([\w-]+):", line_at(lines, index))
    above = next((line for line in reversed(lines[:index]) if key and line.startswith(f"{key[1]}- ")), "")
    if key and above.startswith(f"{key[1]}- {key[2]}:"):
        message = say('a new entry of the list begins here, but the "-" before "{key}:" is missing', key=key[2])
        return syntax_mistake(
            index, key.start(2), len(key[2]), message, say('write "- {key}: …"', key=key[2]), Remedy.DASH
        )
    return None
