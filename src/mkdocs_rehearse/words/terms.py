"""The words that learners read for the terms authors write: roles, channels and rating scales."""

from __future__ import annotations

from dataclasses import dataclass

#: What a role means for the learner.
ROLES: dict[str, str] = {
    "sender": "You write",
    "recipient": "You receive",
    "moderator": "You moderate",
    "manager": "You lead the team",
    "coach": "You advise",
}


#: What the page is called that shows all items.
PRACTICE = "Practice"

#: What a response format asks the learner to do.
FORMAT_LABELS: dict[str, str] = {
    "best": "Choose one reply",
    "best-worst": "Choose the best and the worst",
    "rate": "Rate every reply",
    "rank": "Put replies in order",
    "conversation": "Talk turn by turn",
    "draft": "Write a reply",
    "multiple": "Tick what is correct",
    "blank": "Fill the blanks",
    "mark": "Mark the words that decide",
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
    "effective": Scale(("Harmful", "Weak", "Acceptable", "Effective"), "Most effective", "Least effective"),
    "fitting": Scale(("Out of place", "Poor fit", "Fair fit", "Good fit"), "Best fit", "Worst fit"),
    "proportionate": Scale(
        ("Out of proportion", "Poorly judged", "Reasonable", "Well judged"), "Best judged", "Worst judged"
    ),
    "likely": Scale(("Very unlikely", "Unlikely", "Likely", "Most likely"), "Most likely", "Least likely"),
    "supported": Scale(
        ("Unsupported", "Weakly supported", "Plausible", "Well supported"), "Best supported", "Least supported"
    ),
}


#: Words for the answers to a question about facts, by whether they are correct.
CORRECT: tuple[str, str] = ("Not correct", "Correct")

#: Words for the phrases of a message, by whether they decide.
DECIDES: tuple[str, str] = ("Does not decide", "Decides")

#: What stands above a task that brings no question of its own.
FILL_BLANK, FILL_BLANKS, CHOOSE_CORRECT = "Fill in the blank.", "Fill in the blanks.", "Choose what is correct."

#: What an ending's outcome is called.
OUTCOMES: dict[str, str] = {"good": "A good ending", "neutral": "A so-so ending", "bad": "A poor ending"}


@dataclass(frozen=True, slots=True)
class Channel:
    """Where a situation happens.

    Attributes:
        label: What the learner reads.
        manner: How the page draws it: `thread`, `request`, `post`, `letter` or `talk`.
    """

    label: str
    manner: str


#: The channels that come with the package.
CHANNELS: dict[str, Channel] = {
    "linkedin-message": Channel("LinkedIn message", "thread"),
    "linkedin-inmail": Channel("LinkedIn InMail", "thread"),
    "linkedin-request": Channel("LinkedIn request", "request"),
    "x-message": Channel("Direct message on X", "thread"),
    "x-reply": Channel("Public reply on X", "post"),
    "facebook-wall": Channel("Facebook wall", "post"),
    "blog-comment": Channel("Blog comment", "post"),
    "group": Channel("Group", "post"),
    "forum": Channel("Forum", "post"),
    "email": Channel("E-mail", "letter"),
    "newsletter": Channel("Newsletter", "letter"),
    "follow-up": Channel("After meeting in person", "thread"),
    "referral": Channel("Referral", "thread"),
    "in-person": Channel("In person", "talk"),
    "coaching": Channel("Coaching talk", "talk"),
    "team-meeting": Channel("Team meeting", "talk"),
}


def channel_named(slug: str) -> Channel:
    """Return the channel, or one made from its slug: a course may use channels of its own."""
    return CHANNELS.get(slug) or Channel(slug.replace("-", " ").capitalize(), "thread")


def key_status_words(status: str) -> str:
    """Return the sentence that says who set an item's key."""
    if status == "author-draft":
        return "Our rating: the author’s draft. No panel has reviewed it yet."
    people = status.removeprefix("panel(").removesuffix(")")
    return "Rated by one person." if people == "1" else f"Rated by {people} people."
