"""The reference of the YAML: every key of every format, from the schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from textwrap import shorten

from ..formats import FORMATS, item_schema
from ..formats.shape import Property, Shape
from ..message import say
from ..words import Tell

_TITLE = say("Reference of the YAML")
_ABOUT = say("Every key that a scenario can have, with its kind, its meaning and an example.")
_FIRST = say(
    "Every key of a scenario’s file, by format. [Writing scenarios](writing-scenarios.md) explains them with whole "
    "examples. A key marked with a star must be there."
)
_SHARED = say("All formats")
_COLUMNS = (say("key"), say("kind"), say("what it holds"), say("an example"))


def yaml_page(tell: Tell = str) -> str:
    """Return the page as Markdown: what all formats share, each format's own keys, and the parts within."""
    shape = Shape(item_schema(tell=tell))
    formats = {name: shape.properties(shape.group_of(name)) for name in FORMATS}
    shared = [key for key in next(iter(formats.values())) if all(_same(key, formats))]
    everywhere = [next(iter(formats.values()))[key] for key in shared]
    title = tell(_TITLE)
    sections = [f"---\ntitle: {title}\ndescription: {tell(_ABOUT)}\n---", f"# {title}", tell(_FIRST)]
    sections += [f"## {tell(_SHARED)}", _table(everywhere, tell)]
    for name, keys in formats.items():
        meaning = shape.meaning_of(shape.group_of(name))
        own = (one for key, one in keys.items() if key not in shared)
        sections += [f"## format: {name}", meaning, _table(own, tell)]
    for group in shape.groups[len(FORMATS) :]:
        sections += [f"## {group}", shape.meaning_of(group), _table(shape.properties(group).values(), tell)]
    return "\n\n".join(sections)


def _same(key: str, formats: dict[str, dict[str, Property]]) -> Iterator[bool]:
    """Tell of each format whether the key means the same there as in the first one."""
    first = next(iter(formats.values()))[key]
    return (keys.get(key) == first for keys in formats.values())


def _table(keys: Iterable[Property], tell: Tell) -> str:
    head = f"| {' | '.join(map(tell, _COLUMNS))} |\n|---|---|---|---|"
    return "\n".join([head, *(_row(one, tell) for one in keys)])


def _row(one: Property, tell: Tell) -> str:
    star, kind, meaning = "*" if one.required else "", tell(one.kind), f"{one.meaning}."
    if one.of:
        kind = tell(say("{kind} of {part}", kind=one.kind, part=f"[{one.of}](#{one.of.lower()})"))
    if len(one.values) > 1:
        meaning += " " + tell(say("One of {names}.", names=", ".join(f"`{value}`" for value in one.values)))
    escaped = meaning.replace("|", "\\|")
    return f"| `{one.name}`{star} | {kind} | {escaped} | {_example(one)} |"


def _example(one: Property) -> str:
    """Return an example in one line; what a part holds is shown by the part's own examples."""
    if one.of:
        return ""
    example = json.dumps(one.example, ensure_ascii=False).strip('"').replace("|", "\\|").replace("\\n", " ")
    return f"`{shorten(example, 40, placeholder=' …')}`"
