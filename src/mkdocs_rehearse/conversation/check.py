"""What must hold of a conversation's graph, proved for every path and told at the culprit's line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import checks
from ..diagnostics import Diagnostic
from ..item import REPLY, check_options, rating_of
from ..message import Message, say
from ..text.names import KEBAB, did_you_mean, kebab_of
from ..yamldoc import Document, Where
from .graph import MAX_TURNS, Graph
from .model import FEWEST
from .reading import UNREAD, graph_in, options_of

_NAME = re.compile(KEBAB)


def check_conversation(document: Document) -> Iterator[Diagnostic]:
    """Check start, replies, turns and endings of one conversation."""
    turns, endings = document.data.get("turns"), document.data.get("endings")
    if not isinstance(turns, dict):
        return
    for name in turns:
        yield from _check_turn(document, name, options_of(turns, name))
    if isinstance(endings, dict):
        yield from _check_names(document, turns, endings)
        graph = graph_in(turns, endings, document.data.get("start"))
        if graph.start in graph.turns and not turns.keys() & endings.keys():
            yield from _check_graph(document, graph)


def _check_names(document: Document, turns: Mapping[str, Any], endings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    for name in turns.keys() & endings.keys():
        message = say('"{name}" is the name of a turn and of an ending', name=name)
        yield checks.NAME_CLASH.at(
            document.path, document.key_span("endings", name), message, say("rename one of them")
        )
    start = document.data.get("start")
    if _is_name(start) and start not in turns:
        what = say('"{name}" is an ending, and a conversation starts with a turn', name=start)
        message = what if start in endings else say('there is no turn "{name}"', name=start)
        hint = did_you_mean(str(start), turns, say("write the name of the first turn"))
        yield checks.UNKNOWN_TURN.at(document.path, document.span("start"), message, hint)
    for place, target in _targets(turns):
        named = {name: kebab_of(name) for name in (*turns, *endings) if not _is_name(name)}  # told of already
        if _is_name(target) and target not in (*turns, *endings, *named.values()):
            hint = did_you_mean(str(target), [*turns, *endings], say("write the name of a turn or of an ending"))
            message = say('there is no turn or ending "{name}"', name=target)
            yield checks.UNKNOWN_TURN.at(document.path, document.span(*place), message, hint)


def _check_turn(document: Document, name: str, options: list[Any] | None) -> Iterator[Diagnostic]:
    where = ("turns", name, "options")
    if options is None:
        return
    if not options:
        message = say('the turn "{name}" has no replies, so the conversation ends without an ending', name=name)
        yield checks.DEAD_END.at(
            document.path, document.key_span(*where), message, say("add replies, or make it an ending")
        )
        return
    yield from check_options(document, where, owner=say('the turn "{name}"', name=name), noun=REPLY, fewest=FEWEST)
    ratings = [rating_of(option) for option in options]
    if None not in ratings and not any(ratings):
        message = say('no reply in the turn "{name}" is rated above 0', name=name)
        yield checks.NO_KEY.at(document.path, document.key_span(*where), message, say("rate the best one 1, 2 or 3"))


def _check_graph(document: Document, graph: Graph) -> Iterator[Diagnostic]:
    reached = graph.reached()
    if UNREAD not in reached:
        yield from _check_reached(document, graph, reached)
    stuck = graph.stuck()
    for name in graph.roots_of([name for name in graph.turns if name in stuck]):
        message = say('from the turn "{name}" no ending can be reached', name=name)
        span = document.key_span("turns", name)
        yield checks.ENDLESS.at(document.path, span, message, say("let a reply lead to an ending"))
    yield from _check_length(document, graph)
    yield from _check_endings(document, graph, reached)


def _check_reached(document: Document, graph: Graph, reached: set[str]) -> Iterator[Diagnostic]:
    """Report what no path meets, but for what only such turns lead to."""
    endings = graph.endings if _ends(graph, reached) else ()
    roots = graph.roots_of([name for name in (*graph.turns, *endings) if name not in reached])
    for name in roots:
        hint = say('write "next: {name}" in a reply, or remove it', name=name)
        group = "turns" if name in graph.turns else "endings"
        yield checks.UNREACHABLE.at(document.path, document.key_span(group, name), _unreached(name, graph), hint)


def _unreached(name: str, graph: Graph) -> Message:
    if name in graph.endings:
        return say('no reply leads to the ending "{name}"', name=name)
    led_to = {edge.to for other, edges in graph.turns.items() for edge in edges if other != name}
    if name in led_to:
        return say('no path from the first turn leads to the turn "{name}"', name=name)
    return say('no reply leads to the turn "{name}"', name=name)


def _ends(graph: Graph, reached: set[str]) -> bool:
    """Tell whether any ending can be reached; if none can, that is the one thing to say."""
    return bool(reached & graph.endings.keys())


def _check_length(document: Document, graph: Graph) -> Iterator[Diagnostic]:
    if path := graph.too_long():
        message = say(
            "a path takes more than {most} turns: {path}",
            most=MAX_TURNS,
            path=" → ".join([e.turn for e in path] + [path[-1].to]),
        )
        span = document.key_span("turns", path[-1].to)
        yield checks.LONG_PATH.at(document.path, span, message, say("let an earlier reply lead to an ending"))


def _check_endings(document: Document, graph: Graph, reached: set[str]) -> Iterator[Diagnostic]:
    """Check where the best replies lead, but for a conversation in which that cannot be read."""
    good = {name for name, outcome in graph.endings.items() if outcome == "good"}
    if UNREAD in reached or UNREAD in graph.endings.values() or not _ends(graph, reached):
        return
    if good and not good & reached:
        return  # that nothing leads there is told
    if not good:
        message = say('no path leads to an ending with "outcome: good"')
        span = document.key_span("endings")
        yield checks.NO_GOOD_ENDING.at(document.path, span, message, say("let the best replies lead to one"))
        return
    turns: Any = document.data["turns"]
    if not all(_is_rated(options_of(turns, name)) for name in graph.turns):
        return
    best = graph.best()
    for name in sorted(best.stuck() - graph.stuck()):
        message = say('from the turn "{name}" the best replies lead round in a circle and to no ending', name=name)
        span = document.key_span("turns", name)
        yield checks.HOLLOW_SCORE.at(document.path, span, message, say("let a best reply lead to a good ending"))
    for name in sorted(best.reached() & graph.endings.keys() - good):
        message = say('the best reply in every turn can lead to the ending "{name}", which is not good', name=name)
        span = document.key_span("endings", name)
        yield checks.HOLLOW_SCORE.at(document.path, span, message, say("let the best replies lead to a good ending"))


def _is_name(value: object) -> bool:
    """Tell whether a value is a name at all; the model has reported every other one."""
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _is_rated(options: list[Any] | None) -> bool:
    """Tell whether a turn's ratings can be read, and say that one of its replies is the best."""
    ratings = [rating_of(option) for option in options or [None]]
    return None not in ratings and any(ratings)


def _targets(turns: Mapping[str, Any]) -> Iterator[tuple[Where, Any]]:
    for name in turns:
        for index, option in enumerate(options_of(turns, name) or []):
            if isinstance(option, dict) and "next" in option:
                yield ("turns", name, "options", index, "next"), option["next"]
