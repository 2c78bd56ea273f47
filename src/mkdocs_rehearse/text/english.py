"""English as a reader meets it: words, content words, sentences, and how hard a text is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

#: What is no part of a word. A hyphen and an apostrophe are.
_SIGNS = str.maketrans(dict.fromkeys('.,:;!?…()[]{}<>“”„«»"*_`/|—–>#=+0123456789%€$', " "))
#: Words that carry little of what a text is about.
COMMON = frozenset(
    """a about after again ago all along also am among an and another any anybody anyone anything are aren’t around as
    ask asks at away back be because been before being between both but by call came can can’t come comes could day
    did didn’t do does doesn’t doing done don’t each else even ever few for from get gets give gives go goes going good
    got had has hasn’t have haven’t having he he’d he’ll he’s her here hers herself him himself his how i i’d i’ll i’m
    i’ve if in into is isn’t it it’s its just keep know last less let like little long made make makes many may me mean
    means might mine more most much must my myself need needs new next no nor not now of off old on once one ones only
    or other others our ours out over own part people perhaps please put rather really right said same say says see
    seem seems send sends sent she she’d she’ll she’s should show since so some somebody someone something still such
    take takes tell tells than thank thanks that that’s the their them then there there’s these they they’d they’ll
    they’re thing things think this those though three through time to today too two under until up us use very want
    wants was wasn’t way we we’d we’ll we’re we’ve week well went were what what’s when where whether which while who
    whose why will with without won’t word words work works would write writes wrote year years yes yet you you’d
    you’ll you’re you’ve your yours yourself""".split()
)
#: The most frequent of them; no other language has many of these.
_FREQUENT = frozenset("the and to of you your is that it with for this what which do does has have he she they".split())
_END = re.compile(r"(?<=[.!?…])[”’\"')\]*_]*\s+|\n\s*\n|:\s+(?=[“\"\n>])|\n(?=[-*+>]\s|\d+\.\s)")
_MARKS = re.compile(r"^\s*(?:>\s?|[-*+]\s+|\d+\.\s+)+", re.MULTILINE)


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without numbers."""
    return text.lower().translate(_SIGNS).replace("'", "’").split()


def content_of(words: Iterable[str]) -> set[str]:
    """Return the words that say what a text is about, each without the s of its plural."""
    return {word[:-1] if word[-1] == "s" and len(word) > 4 else word for word in words if word not in COMMON}


def is_english(words: Collection[str]) -> bool:
    """Tell whether words are those of a text in English: one in twelve, at least, is one of its most frequent."""
    return sum(word in _FREQUENT for word in words) * 12 >= max(len(words), 1)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text in Markdown; what somebody says is no part of the sentence that names them."""
    return [sentence for part in _END.split(text) if (sentence := " ".join(_MARKS.sub("", part).split()))]


def grade_of(texts: Iterable[str]) -> float:
    """Return the years of school that texts ask for, by the Automated Readability Index.

    It counts letters, words and sentences, and needs no dictionary of syllables. Source: Senter and Smith, 1967,
    Automated Readability Index, AMRL-TR-66-220.
    """
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    words = [word for sentence in sentences for word in sentence.split()]
    letters = sum(character.isalnum() for word in words for character in word)
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43 if words else 0.0
