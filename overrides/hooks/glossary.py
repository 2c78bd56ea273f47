"""Shows a definition of the glossary where its word stands in a text: `abbr` gets them from the glossary's page.

A word has a tooltip when the page's front matter lists it under `tooltips`, in the form in which texts use it. A
capital at its beginning and an s at its end make no difference to the definition that it gets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.meta import get_data

GLOSSARY = "about/glossary.md"
_ENTRY = re.compile(r"^(\S.*)\n: +(.+(?:\n {4}\S.*)*)", re.MULTILINE)


def on_config(config: MkDocsConfig) -> None:
    """Hand the glossary to `abbr`."""
    text, meta = get_data(Path(config.docs_dir, GLOSSARY).read_text("utf-8"))
    config.mdx_configs.setdefault("abbr", {})["glossary"] = dict(_tooltips(text, meta))


def _tooltips(text: str, meta: dict[str, Any]) -> Iterator[tuple[str, str]]:
    definitions = {term.lower(): " ".join(definition.split()) for term, definition in _ENTRY.findall(text)}
    for word in meta.get("tooltips", ()):
        key = word.lower() if word.lower() in definitions else word.lower().removesuffix("s")
        if key not in definitions:
            raise ConfigurationError(f'docs/{GLOSSARY}: "{word}" stands under "tooltips" and has no entry below')
        yield from ((form, definitions[key]) for form in (word, word[0].upper() + word[1:]))
