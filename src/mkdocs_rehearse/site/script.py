"""Data as JavaScript: what the browser knows comes as scripts, as pages opened from a disk may load no other data."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from ..words import Words

_ASSETS = Path(__file__).parents[1] / "assets"
#: What would end a script that stands in a page, or a line of one.
_ESCAPED = re.compile("[<\u2028\u2029]")


def literal(value: Any) -> str:
    """Return a value as JavaScript."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def sentences_script(bundle: str, words: Words) -> str:
    """Return the script that a bundle finds its sentences in, in the language of some words.

    Args:
        bundle: Its name, `items` or `course`.
        words: The language.
    """
    known = _known()
    held = [words.forms(one) if isinstance(one, str) else words.forms(*one) for one in known[bundle]]
    if bundle == "items":
        said = f"{literal(held)},{{plural:n=>+({words.plural})}}"
    else:  # its numbers go on where the others end
        said = f"Array({len(known['items'])}).concat({literal(held)})"
    return f"Object.assign(globalThis[Symbol.for('rehearse words {known['version']}')]??={{}},{said});\n"


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = json.loads((_ASSETS / "words.json").read_text("utf-8"))
    return known
