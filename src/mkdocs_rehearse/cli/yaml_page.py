"""The reference of the YAML: every key of every format, from the schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from textwrap import shorten

from ..formats import FORMATS, item_schema
from ..formats.shape import Property, Shape

_HEAD = """\
---
title: Reference of the YAML
description: Every key that a scenario can have, with its kind, its meaning and an example.
---

# Reference of the YAML

Every key of a scenario’s file, by format. [Writing scenarios](writing-scenarios.md) explains them with whole examples.
A key marked with a star must be there."""

_TABLE = "| key | kind | what it holds | example |\n|---|---|---|---|"


def yaml_page() -> str:
    """Return the page as Markdown: what all formats share, each format's own keys, and the parts within."""
    shape = Shape(item_schema())
    formats = {name: shape.properties(shape.group_of(name)) for name in FORMATS}
    shared = [key for key in next(iter(formats.values())) if all(_same(key, formats))]
    sections = [_HEAD, "## All formats", _table(next(iter(formats.values()))[key] for key in shared)]
    for name, keys in formats.items():
        meaning = shape.meaning_of(shape.group_of(name))
        own = (one for key, one in keys.items() if key not in shared)
        sections += [f"## format: {name}", meaning, _table(own)]
    for group in shape.groups[len(FORMATS) :]:
        sections += [f"## {group}", shape.meaning_of(group), _table(shape.properties(group).values())]
    return "\n\n".join(sections)


def _same(key: str, formats: dict[str, dict[str, Property]]) -> Iterator[bool]:
    """Tell of each format whether the key means the same there as in the first one."""
    first = next(iter(formats.values()))[key]
    return (keys.get(key) == first for keys in formats.values())


def _table(keys: Iterable[Property]) -> str:
    return "\n".join([_TABLE, *(_row(one) for one in keys)])


def _row(one: Property) -> str:
    star = "*" if one.required else ""
    of = f" of [{one.of}](#{one.of.lower()})" if one.of else ""
    values = f" One of {', '.join(f'`{value}`' for value in one.values)}." if len(one.values) > 1 else ""
    meaning = f"{one.meaning}.{values}".replace("|", "\\|")
    return f"| `{one.name}`{star} | {one.kind}{of} | {meaning} | {_example(one)} |"


def _example(one: Property) -> str:
    """Return an example in one line; what a part holds is shown by the part's own examples."""
    if one.of:
        return ""
    example = json.dumps(one.example, ensure_ascii=False).strip('"').replace("|", "\\|").replace("\\n", " ")
    return f"`{shorten(example, 40, placeholder=' …')}`"
