"""The file that a rater sent, read as what it is: text from a stranger."""

from __future__ import annotations

import json

from pydantic import ValidationError

from ..message import say
from .model import PanelFile


def parse_panel_file(text: str) -> PanelFile | str:
    """Return the ratings of one rater, or in one sentence why the text holds none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return say("it is no JSON; ask the rater to send the file that the page saved, as it is")
    if not isinstance(data, dict) or data.get("format") != "rehearse-panel":
        return say("it is no file of the panel’s page")
    if data.get("version") != 1:
        return say("a newer version of Rehearse made its page; import it with that")
    try:
        return PanelFile.model_validate(data)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"][:4])
        return say('what stands in it under "{place}" cannot be used', place=where)
