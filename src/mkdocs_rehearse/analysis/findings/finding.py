"""A finding, and the one table of what is judged."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from ...message import Message, say
from ..course import CourseItem


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that is judged.

    Attributes:
        title: In a few words.
        rule: When it is said, in numbers.
        hint: What to do.
        is_grave: Whether the item misleads: answers to it say something else than they should.
    """

    title: Message
    rule: Message
    hint: Message
    is_grave: bool = False


def kind(title: str, rule: str, hint: str, is_grave: bool = False) -> Kind:
    """Return a kind; what is said of it stands in the catalogues for authors."""
    return Kind(say(title), say(rule), say(hint), is_grave)


#: By slug; the worst first.
KINDS = MappingProxyType(
    {
        "key-contradicted": kind(
            "The group contradicts the key",
            "Most people, and most of the strongest third, choose another option than the key’s; of those who chose "
            "one of the two, the share of the other is above one half (lower end of Wilson's interval).",
            "Ask two colleagues to rate the options without the key. If they side with the group, mend the key; if "
            "with the key, say in the situation what makes the difference.",
            is_grave=True,
        ),
        "rating-contradicted": kind(
            "The group contradicts a rating",
            "Most people put an option on the other side of the key (0–1 or 2–3), or tick what the key does not, and "
            "so does the strongest third; the share is above one half (lower end of Wilson's interval).",
            "Read the option's rationale to somebody who does this work. Mend the rating, or the option.",
            is_grave=True,
        ),
        "strong-miss-it": kind(
            "The strongest third misses it more than the weakest",
            "The mean of the strongest third is below that of the weakest by 0.05 or more (the interval of the "
            "difference is below 0).",
            "Look for something in the item that only those who know much stumble over: an exception, a word with two "
            "meanings, a key that is right only as a rule.",
            is_grave=True,
        ),
        "ambiguous": kind(
            "Even the strongest third is divided",
            "Two options are each chosen by 30 % or more, of all and of the strongest third; the two shares differ in "
            "both by no more than chance explains (Wilson’s interval holds one half); and of those who chose one of "
            "the two, hardly more of the strongest third than of the rest chose the better one (less than 20 points).",
            "Say in the situation what decides between the two, or replace one of them.",
            is_grave=True,
        ),
        "tells-nothing": kind(
            "Does not tell strong from weak",
            "The item–rest correlation is below 0.1 (upper end of Fisher's interval), and the item is not one that all "
            "pass.",
            "The item asks something else than the rest of the course. Keep it if that is meant.",
        ),
        "all-pass": kind(
            "Nearly all pass",
            "The mean of the first answers is 0.95 or more (0.9 at the lower end of the interval).",
            "Nobody learns from an item that all pass. Make the wrong options plausible, or move it to the start.",
        ),
        "not-understood": kind(
            "Not understood",
            "The mean of the latest answers, over learners, is below 0.6 (upper end of the interval).",
            "Read the lesson beside its hardest items: what would somebody have to know that it does not say?",
        ),
        "misconception": kind(
            "A wrong option attracts most people",
            "Most people choose another option than the key’s (as for a contradicted key), but the strongest third "
            "chooses the key’s.",
            "This is what the group believes. Take it up in the lesson, and keep the item.",
        ),
        "would-should-apart": kind(
            "They know better than they would do",
            "Of those asked both, at least a third would do something else than they should, and what they should do "
            "is rated half a step higher or more (lower end of the interval).",
            "Knowing is not what is missing. Talk about what keeps people from it, and let them rehearse.",
        ),
        "setting-apart": kind(
            "Items about women and men differ",
            "The means of the items that speak of women and of men differ (the interval of the difference, over items, "
            "leaves out 0).",
            "Compare the items: is the same behaviour rated differently, or are the items about one harder?",
        ),
        "twins-apart": kind(
            "Twins differ",
            "Two items that ask the same in different settings differ by 0.15 or more (nearer end of the interval).",
            "Something besides the setting differs, or the setting matters to people. Find out which.",
        ),
        "unreliable": kind(
            "The final check says little about a person",
            "Cronbach's alpha is below 0.6, of 30 learners or more.",
            "Ask more, or mend the items above first. Decide nothing about people by this check.",
        ),
        "unused-option": kind(
            "An option that nobody chooses",
            "Fewer than 1 in 50 choose it (upper end of the interval below 1 in 20), as best or as worst.",
            "It costs reading and tells nothing. Make it plausible or take it out.",
        ),
        "changed": kind(
            "The item has changed",
            "There are answers to an older version. They count as an item of their own.",
            "Compare the two: did the change help?",
        ),
        "too-few": kind(
            "Too few answers",
            "Fewer than 10 learners: nothing is judged. Fewer than 5: nothing is shown.",
            "Collect more, or talk with people instead.",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement.

    Attributes:
        kind: Its slug in `KINDS`.
        message: What was found, in plain words, with numbers.
        item: The item that it is about, or None.
        weight: The heavier, the worse, among findings of one kind.
    """

    kind: str
    message: Message
    item: CourseItem | None = None
    weight: float = 0.0

    @property
    def title(self) -> Message:
        """The kind in a few words."""
        return KINDS[self.kind].title

    @property
    def hint(self) -> Message:
        """What to do."""
        return KINDS[self.kind].hint
