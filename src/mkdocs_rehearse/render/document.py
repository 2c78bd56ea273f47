"""Documents of one file: HTML that holds its style and its script, and lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from ..words import Words, words_in

_TEMPLATES = Path(__file__).parents[1] / "templates"


def render_document(template: str, shown: Mapping[str, Any], words: Words | None = None) -> str:
    """Render a document that works from a disk.

    In the template's folder stand its style and, where the document does anything, its script. Both are put into the
    document, and its policy allows these two by their digests and nothing else.

    Args:
        template: Its name below `templates/`.
        shown: What it sees. A text that is HTML already is marked as such; every other one is escaped.
        words: What is said around it; English where nothing is given.
    """
    words = words or words_in()
    folder = (_TEMPLATES / template).parent
    style, script = _held(folder, "*.css"), _held(folder, "*.js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    parts = {
        "say": words.say,
        "language": words.language,
        "direction": words.direction,
        "policy": f"{policy}; form-action 'none'",
        "style": Markup(style),
        "script": Markup(script),
    }  # our own files
    return environment.get_template(template).render(**shown, **parts)


def read_style(name: str) -> str:
    """Return a stylesheet that stands below `templates/`."""
    return (_TEMPLATES / name).read_text("utf-8")


def _held(folder: Path, pattern: str) -> str:
    return "".join(file.read_text("utf-8") for file in sorted(folder.glob(pattern)))


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" if text else "'none'"
