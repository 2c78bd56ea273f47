"""Which questions of GIFT ask what an item asks. Their mean, where it takes several, is the item's score."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ...analysis import scoring
from ...formats import FORMATS, Form
from ...formats.form import BLANKS, ONE, ORDER, PAIR, PATH, RATINGS, SOME, TEXT
from ...message import Message, say
from ...paper import Choice, Scene
from ...text.inert import inert
from ..parts import Task, Unsaid
from ..texts import Texts, Words
from .conversation import ways_to
from .write import Answer, Question

_TWO_PICKS = say("Asked as two questions, one for the best and one for the worst; one option can be picked in both")
_EACH = say("Asked as a question for each option, so that the options are not seen side by side")
_PLACES = say(
    "Asked by matching: scored by right places, not by right pairs, and the reasons stand together at the end"
)
_BLANKS = say("Asked as a question for each blank")
_TURNS = say("Asked as a question for each turn, which tells one way there: a reply does not lead on by itself")
_WRITTEN = say("Asked as an essay, which a person marks; examples and checklist are shown afterwards, hints are not")
_RESERVED = say("Kept for the final check: tagged final-check, so that you can keep it apart")
_ARROW = say('A blank is left out, because its answer holds "->", which means something else in GIFT')


@dataclass(frozen=True, slots=True)
class _Asking:
    """An item at work."""

    task: Task
    texts: Texts
    unsaid: Unsaid

    def note(self, sentence: Message) -> None:
        self.unsaid.note(self.task.id, sentence)

    def question(
        self, kind: str, answers: Iterator[Answer], part: str = "", text: str = "", more: str = ""
    ) -> Question:
        """Return a question on the item.

        Args:
            kind: As in `Question`.
            answers: Its answers.
            part: What tells it from the item's other questions.
            text: What it shows below the item's own texts, as HTML.
            more: What it says afterwards, above the item's own reasons, as HTML.
        """
        task, texts = self.task, self.texts
        tags = [task.item.format, task.item.objective, "final-check" if task.item.reserved else ""]
        return Question(
            kind=kind,
            id=".".join(filter(None, [task.id, part])),
            title=" · ".join(filter(None, [inert(task.item.title), part])),
            text=head_of(task, texts) + text,
            answers=tuple(answers),
            feedback=more + texts.block(task.sheet.rationale) + f"<p><em>{texts.inline(task.sheet.status)}</em></p>",
            tags=tuple(filter(None, tags)),
        )

    def answer(self, choice: Choice, weight: float, text: str = "") -> Answer:
        """Return an option with its reasons."""
        reasons = self.texts.reasons(Words(choice.word, choice.rationale, choice.effect))
        return Answer(text or self.texts.inline(choice.text), weight, reasons)


def questions_of(task: Task, texts: Texts, unsaid: Unsaid) -> Iterator[Question]:
    """Yield the questions that ask what an item asks.

    Args:
        task: The item.
        texts: Turns its Markdown into HTML.
        unsaid: Takes what they cannot say.
    """
    texts.begin(task)
    asking = _Asking(task, texts, unsaid)
    if task.item.reserved:
        asking.note(_RESERVED)
    yield from _ASKED[FORMATS[task.item.format].form](asking)


def head_of(task: Task, texts: Texts) -> str:
    """Return what stands above an item's options, as HTML."""
    sheet = task.sheet
    frame = f"<p><small>{texts.inline(sheet.frame)}</small></p>" if sheet.frame else ""
    return "".join([frame, *map(texts.block, filter(None, [sheet.situation, sheet.body, sheet.question]))])


def _one(asking: _Asking) -> Iterator[Question]:
    """One option of several by its rating."""
    yield asking.question("single", (asking.answer(one, one.rating / scoring.TOP) for one in _choices(asking)))


def _some(asking: _Asking) -> Iterator[Question]:
    """What is correct, all of it or the one that is."""
    choices = _choices(asking)
    if getattr(asking.task.item, "choose", "all") == "one":
        yield asking.question("single", (asking.answer(one, one.rating) for one in choices))
    else:
        right = sum(one.rating for one in choices)
        answers = (asking.answer(one, 1 / right if one.rating else -1 / right) for one in choices)
        yield asking.question("several", answers)


def _two_picks(asking: _Asking) -> Iterator[Question]:
    asking.note(_TWO_PICKS)
    scale = asking.task.scale
    for part, label in (("best", scale.most), ("worst", scale.least)):
        weights = {
            one.id: one.rating / scoring.TOP if part == "best" else 1 - one.rating / scoring.TOP
            for one in _choices(asking)
        }
        answers = (asking.answer(one, weights[one.id]) for one in _choices(asking))
        yield asking.question("single", answers, part, f"<p><strong>{label}</strong></p>")


def _rate(asking: _Asking) -> Iterator[Question]:
    asking.note(_EACH)
    for one in _choices(asking):
        words = enumerate(asking.task.sheet.words)
        answers = (
            asking.answer(one, scoring.score_rate({one.id: one.rating}, {one.id: rating}), word)
            for rating, word in words
        )
        text = f"<blockquote><p>{asking.texts.inline(one.text)}</p></blockquote>"
        yield asking.question("single", answers, one.letter, text)


def _rank(asking: _Asking) -> Iterator[Question]:
    asking.note(_PLACES)
    ordered = sorted(_choices(asking), key=lambda one: -one.rating)
    places = {one.id: str(place) for place, one in enumerate(ordered, 1)}
    answers = (Answer(asking.texts.inline(one.text), place=places[one.id]) for one in _choices(asking))
    yield asking.question("matching", answers, more=_list(asking, ordered))


def _blank(asking: _Asking) -> Iterator[Question]:
    answers = asking.task.sheet.answers
    if len(answers) > 1:
        asking.note(_BLANKS)
    for number, accepted in enumerate(answers, 1):
        if any("->" in text for text in accepted):
            asking.note(_ARROW)
            continue
        part = str(number) if len(answers) > 1 else ""
        yield asking.question("typed", (Answer(text, 1) for text in accepted), part, f"<p>({part})</p>" if part else "")


def _conversation(asking: _Asking) -> Iterator[Question]:
    asking.note(_TURNS)
    scenes = {scene.number: scene for scene in asking.task.sheet.scenes}
    for number, way in ways_to(asking.task.sheet.scenes).items():
        told = "".join(_exchange(asking, scenes[at].text, reply.text) for at, reply in way)
        top = max(one.rating for one in scenes[number].choices)
        answers = (_reply(asking, one, top, scenes[one.leads]) for one in scenes[number].choices)
        yield asking.question("single", answers, number, told + asking.texts.block(scenes[number].text))


def _exchange(asking: _Asking, says: str, reply: str) -> str:
    return f"{asking.texts.block(says)}<p>→ <em>{asking.texts.inline(reply)}</em></p>"


def _reply(asking: _Asking, choice: Choice, top: int, following: Scene) -> Answer:
    """Return a reply; where the conversation ends with it, its reasons say how."""
    answer = asking.answer(choice, scoring.score_conversation([(choice.rating, top)]))
    ending = asking.texts.block(f"**{following.outcome}.** {following.text}") if following.outcome else ""
    return Answer(answer.text, answer.weight, answer.feedback + ending)


def _draft(asking: _Asking) -> Iterator[Question]:
    asking.note(_WRITTEN)
    checks = "".join(f"<li>{asking.texts.inline(question)}</li>" for question in asking.task.sheet.checklist)
    yield asking.question("essay", iter(()), more=f"<ul>{checks}</ul>{_list(asking, _choices(asking))}")


def _list(asking: _Asking, choices: list[Choice]) -> str:
    shown = (asking.answer(one, 0) for one in choices)
    return "<ol>" + "".join(f"<li><p>{one.text}</p>{one.feedback}</li>" for one in shown) + "</ol>"


def _choices(asking: _Asking) -> list[Choice]:
    return list(asking.task.sheet.choices)


#: How responses of each form are asked for.
_ASKED: MappingProxyType[Form, Callable[[_Asking], Iterator[Question]]] = MappingProxyType(
    {
        ONE: _one,
        SOME: _some,
        PAIR: _two_picks,
        RATINGS: _rate,
        ORDER: _rank,
        BLANKS: _blank,
        PATH: _conversation,
        TEXT: _draft,
    }
)
