"""Documents of one file: HTML that holds its style and its script, and lets nothing else run."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

_TEMPLATES = Path(__file__).parents[1] / "templates"


def render_document(template: str, shown: Mapping[str, Any]) -> str:
    """Render a document that works from a disk.

    Beside the template `panel/page.html` stand `page.css` and, where the document does anything, `page.js`. Both are
    put into the document, and its policy allows these two by their digests and nothing else.

    Args:
        template: Its name below `templates/`.
        shown: What it sees. A text that is HTML already is marked as such; every other one is escaped.
    """
    file = _TEMPLATES / template
    style, script = _beside(file, ".css"), _beside(file, ".js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    parts = {
        "policy": f"{policy}; form-action 'none'",
        "style": Markup(style),
        "script": Markup(script),
    }  # our own files
    return environment.get_template(template).render(**shown, **parts)


def _beside(file: Path, ending: str) -> str:
    other = file.with_suffix(ending)
    return other.read_text("utf-8") if other.is_file() else ""


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" if text else "'none'"
