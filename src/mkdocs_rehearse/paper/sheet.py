"""An item in plain parts, in the order in which they are read: what paper, a rater and an answer key show of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..formats import FORMATS, fingerprint
from ..formats.views import OptionView
from ..item import Item
from ..text.brackets import find_blanks, replace_blanks
from ..text.invisible import BLANK_CLOSE, BLANK_OPEN
from ..words import Words, words_in


@dataclass(frozen=True, slots=True)
class Choice:
    """An option on paper.

    Attributes:
        id: The option's id, from its text.
        letter: The letter under which the page shows it.
        text: As inline Markdown.
        rating: 0 to 3; of a question about facts 1 where it is correct, else 0.
        word: What the rating is called.
        rationale: Why, as Markdown; may be empty.
        effect: What the other person will think, as inline Markdown; may be empty.
        leads: The number of the scene that follows, in a conversation.
        is_key: Whether no other option of the list has a higher rating.
    """

    id: str
    letter: str
    text: str
    rating: int
    word: str
    rationale: str
    effect: str = ""
    leads: str = ""
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands above a list of options: of a conversation one turn or ending, of other items nothing.

    Attributes:
        number: Of the scene, in a conversation.
        text: As Markdown.
        outcome: What an ending is called; empty for a turn.
        choices: The options; an ending has none.
    """

    number: str
    text: str
    outcome: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An item in plain parts. All texts are Markdown.

    Attributes:
        id: The item's id.
        title: Its heading.
        objective: What it practises: lesson and key.
        format: Its response format.
        task: What the learner does.
        frame: Where it happens and who the learner is, in words; may be empty.
        situation: May be empty.
        question: What is asked.
        body: A sentence with blanks or a message, as it is shown before it is answered; may be empty.
        scenes: The options, in one scene or more.
        answers: What fills the blanks, each with all that is right.
        checklist: What the learner asks about the own draft.
        rationale: Why, for the item as a whole; may be empty.
        twin: The id of its twin, or empty.
        status: Who set its key, in words.
        fingerprint: Changes when an old answer or rating would mean another thing.
        is_written: Whether the learner writes a reply.
        words: What the ratings from 0 to 3 are called; empty where options are correct or not.
    """

    id: str
    title: str
    objective: str
    format: str
    task: str
    frame: str
    situation: str
    question: str
    body: str
    scenes: tuple[Scene, ...]
    answers: tuple[tuple[str, ...], ...]
    checklist: tuple[str, ...]
    rationale: str
    twin: str
    status: str
    fingerprint: str
    is_written: bool
    words: tuple[str, ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The options of an item that is no conversation; of one, all replies."""
        return tuple(choice for scene in self.scenes for choice in scene.choices)


def sheet_of(name: str, item: Item, words: Words | None = None) -> Sheet:
    """Return the parts of an item.

    Args:
        name: Its id.
        item: The item, of whatever format: what is asked of it is its view.
        words: What is said around its texts; English where nothing is given.
    """
    data, words = item.__dict__, words or words_in()
    view = FORMATS[item.format].view(item, words)
    channel = words.channel(item.channel).label if item.channel else ""
    frame = [part for part in (channel, words.role(item.role) if item.role else "") if part]
    return Sheet(
        id=name,
        title=item.title,
        objective=item.objective,
        format=item.format,
        task=words.formats[item.format],
        frame=" · ".join(frame),
        situation=item.situation or "",
        question=view.get("lead") or item.question,
        body=_body(data),
        scenes=_scenes(view),
        answers=tuple(view.get("blanks", ())),
        checklist=tuple(data.get("checklist", ())),
        rationale=data.get("rationale") or "",
        twin=item.twin or "",
        status=words.key_status(item.key_status),
        fingerprint=fingerprint(item),
        is_written="checklist" in data,
        words=words.scale(data["scale"]).words if "scale" in data else (),
    )


def _body(data: Mapping[str, Any]) -> str:
    """Return the sentence of an item with gaps in its blanks, or a message with its phrases in bold type."""
    if sentence := data.get("sentence"):
        return replace_blanks(sentence, lambda number, _: f"{BLANK_OPEN}{number}{BLANK_CLOSE}")
    message = data.get("message") or ""
    parts, end = [], 0
    for gap in find_blanks(message):
        parts += [message[end : gap.start], f"**{message[gap.start + 2 : gap.end - 2].strip()}**"]
        end = gap.end
    return "".join([*parts, message[end:]])


def _scenes(view: Mapping[str, Any]) -> tuple[Scene, ...]:
    if "scenes" not in view:
        return (Scene("", "", "", _choices(view["options"])),)
    return tuple(
        Scene(one["number"], one["text"], one["word"] if one["outcome"] else "", _choices(one["options"]))
        for one in view["scenes"]
    )


def _choices(views: Sequence[OptionView]) -> tuple[Choice, ...]:
    highest = max((int(view["rating"]) for view in views), default=0)
    return tuple(
        Choice(
            id=view["id"],
            letter=view["letter"],
            text=view["text"],
            rating=int(view["rating"]),
            word=view["word"],
            rationale=view["rationale"],
            effect=view["effect"],
            leads=view["next"],
            is_key=int(view["rating"]) == highest,
        )
        for view in views
    )
