"""An item's interaction as xAPI defines it: its components, and which responses are right.

A response is written by the ids of options, as the record has it and as packages report it, so that `rehearse analyse`
reads it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, product
from typing import Any

from ...formats import FORMATS, Form, Interaction
from ...formats.form import BLANKS, PAIR, PATH, RATINGS
from ...message import say
from ...paper import Sheet
from ..parts import Task, Unsaid
from ..texts import Texts

_MOST_PATTERNS = 64
_PATTERNS = say("Only the first {most} combinations of right answers stand in the pattern", most=_MOST_PATTERNS)
_WRITTEN = say("A text of the learner’s own has no right response")
_REPLIES = say("The replies of each turn stand in an extension, because steps of a performance have none")

Said = Callable[[str], dict[str, str]]


def interaction_of(task: Task, said: Said, texts: Texts, unsaid: Unsaid) -> dict[str, Any]:
    """Return the keys of a definition that make it an interaction.

    Args:
        task: The item.
        said: Returns a text in the course's language.
        texts: Turns Markdown into plain text.
        unsaid: Takes what an interaction cannot say.
    """
    form, interaction = FORMATS[task.item.format].form, FORMATS[task.item.format].interaction(task.item)
    if interaction is None:
        unsaid.note(task.id, _WRITTEN)
        return {"interactionType": "long-fill-in"}
    patterns = list(islice(_patterns(form, interaction, task.sheet), _MOST_PATTERNS + 1))
    if len(patterns) > _MOST_PATTERNS:
        unsaid.note(task.id, _PATTERNS)
    if form is PATH:
        unsaid.note(task.id, _REPLIES)
    components = {
        key: [{"id": name, "description": said(text)} for name, text in held]
        for key, held in _components(form, interaction, task, texts).items()
    }
    return {
        "interactionType": form.kind,
        "correctResponsesPattern": patterns[:_MOST_PATTERNS],
        **components,
    }


def reasons_of(task: Task, texts: Texts) -> dict[str, Any]:
    """Return what an interaction has no place for, by the ids of options: ratings, reasons and replies."""
    choices = task.sheet.choices
    held: dict[str, Any] = {
        "ratings": {one.id: one.rating for one in choices},
        "reasons": {one.id: texts.plain(f"{one.effect}\n\n{one.rationale}") for one in choices},
        "replies": _replies(task, texts),
        "reason": texts.plain(task.sheet.rationale),
    }
    return {key: value for key, value in held.items() if value}


def _replies(task: Task, texts: Texts) -> dict[str, dict[str, str]]:
    interaction = FORMATS[task.item.format].interaction(task.item)
    replies: dict[str, dict[str, str]] = {}
    for one in interaction.choices if interaction else ():
        if one.scene:
            replies.setdefault(one.scene, {})[one.id] = texts.plain(one.text)
    return replies


def _patterns(form: Form, interaction: Interaction, sheet: Sheet) -> Iterator[str]:
    """Yield each right response (xAPI 1.0.3, part 2, 2.4.4.1, "Response Patterns")."""
    right, scenes = interaction.right, {one.id: one.scene for one in interaction.choices}
    if form is BLANKS:
        yield from (f"{{case_matters=false}}{'[,]'.join(answers)}" for answers in product(*sheet.answers))
    elif isinstance(right, dict):
        yield "[,]".join(f"{source}[.]{target}" for source, target in right.items())
    elif isinstance(right, str):
        yield right
    else:
        yield "[,]".join(f"{scenes[name]}[.]{name}" if scenes[name] else name for name in right)


def _components(form: Form, interaction: Interaction, task: Task, texts: Texts) -> dict[str, list[tuple[str, str]]]:
    """Return the lists of what an interaction is made of, each part with its id and its text."""
    options = [(one.id, texts.plain(one.text)) for one in interaction.choices]
    if form is BLANKS:
        return {}
    if form is PATH:
        turns = getattr(task.item, "turns", {})
        return {"steps": [(name, texts.plain(turn.says)) for name, turn in turns.items()]}
    if form is PAIR:
        return {"source": [("best", task.scale.most), ("worst", task.scale.least)], "target": options}
    if form is RATINGS:
        return {"source": options, "target": [(str(rating), word) for rating, word in enumerate(task.sheet.words)]}
    return {"choices": options}
