"""A conversation's graph as its document has it, with the author's slips allowed for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..item import rating_of
from ..text.names import nearest
from ..words import OUTCOMES
from .graph import Graph, edges_of

#: Stands for whatever an author meant by a value that cannot be read. It is reported already.
UNREAD = "?"


def graph_in(turns: Mapping[str, Any], endings: Mapping[str, Any], start: object) -> Graph:
    """Build the graph; a misspelt target counts as the name it is most like, so that one slip gives one finding.

    What cannot be read at all may lead anywhere: it leads to `UNREAD`, which counts as an ending.

    Args:
        turns: Name → turn, as the document has them.
        endings: Name → ending.
        start: What should be the name of the first turn.
    """
    names = [*turns, *endings]
    edges = {}
    for name in turns:
        options = options_of(turns, name) or [None]
        replies = [option if isinstance(option, dict) else {} for option in options]
        edges[name] = edges_of(name, [(rating_of(reply) or 0, _meant(reply.get("next"), names)) for reply in replies])
    outcomes = {name: _outcome(ending) for name, ending in endings.items()}
    return Graph(_meant(start, names), edges, outcomes, frozenset([UNREAD]))


def options_of(turns: Mapping[str, Any], name: str) -> list[Any] | None:
    """Return a turn's replies, or None when something else or nothing stands there."""
    turn = turns[name]
    options = turn.get("options") if isinstance(turn, dict) else None
    return options if isinstance(options, list) else None


def _meant(name: object, names: list[str]) -> str:
    if not isinstance(name, str):
        return UNREAD
    return name if name in names else nearest(name, names) or UNREAD


def _outcome(ending: object) -> str:
    outcome = ending.get("outcome") if isinstance(ending, dict) else None
    return outcome if isinstance(outcome, str) and outcome in OUTCOMES else UNREAD
