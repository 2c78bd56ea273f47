"""The words that learners read for the terms authors write: roles, channels and rating scales."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from .marking import N_

#: What a role means for the learner.
ROLES: dict[str, str] = {
    "sender": N_("You write"),
    "recipient": N_("You receive"),
    "moderator": N_("You moderate"),
    "manager": N_("You lead the team"),
    "coach": N_("You advise"),
}


#: What a response format asks the learner to do.
FORMAT_LABELS: dict[str, str] = {
    "best": N_("Choose one reply"),
    "best-worst": N_("Choose the best and the worst"),
    "rate": N_("Rate every reply"),
    "rank": N_("Put replies in order"),
    "conversation": N_("Talk turn by turn"),
    "draft": N_("Write a reply"),
    "multiple": N_("Tick what is correct"),
    "blank": N_("Fill the blanks"),
    "mark": N_("Mark the words that decide"),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Words for one kind of judgement.

    Attributes:
        words: For the ratings 0, 1, 2 and 3.
        most: Label of the best pick in `best-worst`.
        least: Label of the worst pick.
    """

    words: tuple[str, str, str, str]
    most: str
    least: str


#: The default is `effective`; the others fit questions that do not ask for effectiveness.
SCALES: dict[str, Scale] = {
    "effective": Scale(
        (N_("Harmful"), N_("Weak"), N_("Acceptable"), N_("Effective")), N_("Most effective"), N_("Least effective")
    ),
    "fitting": Scale(
        (N_("Out of place"), N_("Poor fit"), N_("Fair fit"), N_("Good fit")), N_("Best fit"), N_("Worst fit")
    ),
    "proportionate": Scale(
        (N_("Out of proportion"), N_("Poorly judged"), N_("Reasonable"), N_("Well judged")),
        N_("Best judged"),
        N_("Worst judged"),
    ),
    "likely": Scale(
        (N_("Very unlikely"), N_("Unlikely"), N_("Likely"), N_("Most likely")), N_("Most likely"), N_("Least likely")
    ),
    "supported": Scale(
        (N_("Unsupported"), N_("Weakly supported"), N_("Plausible"), N_("Well supported")),
        N_("Best supported"),
        N_("Least supported"),
    ),
}


#: Words for the answers to a question about facts, by whether they are correct.
CORRECT: tuple[str, str] = (N_("Not correct"), N_("Correct"))

#: Words for the phrases of a message, by whether they decide.
DECIDES: tuple[str, str] = (N_("Does not decide"), N_("Decides"))

#: What a quick check in a page is called.
QUICK_CHECK = N_("Quick check")

#: What stands above a task that brings no question of its own.
FACTS = FILL_BLANK, FILL_BLANKS, CHOOSE_CORRECT = (
    N_("Fill in the blank."),
    N_("Fill in the blanks."),
    N_("Choose what is correct."),
)

#: What an ending's outcome is called.
OUTCOMES: dict[str, str] = {"good": N_("A good ending"), "neutral": N_("A so-so ending"), "bad": N_("A poor ending")}


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a situation happens.

    Attributes:
        label: What the learner reads.
        manner: How the page draws it: `thread`, `request`, `post`, `letter` or `talk`.
    """

    label: str
    manner: str


#: How a page can draw a channel.
MANNERS = ("thread", "request", "post", "letter", "talk")

#: The channels that come with the package.
CHANNELS: dict[str, Channel] = {
    "linkedin-message": Channel(N_("LinkedIn message"), "thread"),
    "linkedin-inmail": Channel(N_("LinkedIn InMail"), "thread"),
    "linkedin-request": Channel(N_("LinkedIn request"), "request"),
    "x-message": Channel(N_("Direct message on X"), "thread"),
    "x-reply": Channel(N_("Public reply on X"), "post"),
    "facebook-wall": Channel(N_("Facebook wall"), "post"),
    "blog-comment": Channel(N_("Blog comment"), "post"),
    "group": Channel(N_("Group"), "post"),
    "forum": Channel(N_("Forum"), "post"),
    "email": Channel(N_("E-mail"), "letter"),
    "newsletter": Channel(N_("Newsletter"), "letter"),
    "follow-up": Channel(N_("After meeting in person"), "thread"),
    "referral": Channel(N_("Referral"), "thread"),
    "in-person": Channel(N_("In person"), "talk"),
    "coaching": Channel(N_("Coaching talk"), "talk"),
    "team-meeting": Channel(N_("Team meeting"), "talk"),
}


#: What gives cause for a hint on a learner's own text, in English: patterns of JavaScript, by what it asks about.
SIGNALS: dict[str, list[str]] = json.loads(Path(__file__).with_name("signals.json").read_text("utf-8"))
#: Those for which a course may have words of its own.
WORDED_SIGNALS = tuple(name for name in SIGNALS if name != "length")


@dataclass(frozen=True, slots=True)
class Terms:
    """A course's own terms, by the words that its authors write. They are texts in the course's language.

    Attributes:
        channels: Where a situation happens.
        roles: What a role means for the learner.
        scales: Words for ratings.
        signals: Words that give cause for a hint, beside the English ones that the scripts bring.
        desk: What a message on the desk is read for, in place of the questions that the package brings.
    """

    channels: dict[str, Channel] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    scales: dict[str, Scale] = field(default_factory=dict)
    signals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    desk: tuple[str, ...] = ()


#: Who set an item's key, where that was its author.
KEY_STATUS = N_("Our rating: the author’s draft. No panel has reviewed it yet.")
