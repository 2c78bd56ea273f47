"""What a course must install to be built as it was made here."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution

from .. import __version__

_NAME = "mkdocs-rehearse"
_FOLDER = "# Rehearse was installed from a folder of this computer; elsewhere, name a release or a repository."


def requirement() -> str:
    """Return the line of `requirements.txt` for this copy of Rehearse, as PEP 508 and PEP 610 write it.

    A release is named by its version. A copy that was installed from a folder or a repository is named by that, so
    that a course can be built before there is a release with what it uses.
    """
    try:
        origin = json.loads(distribution(_NAME).read_text("direct_url.json") or "null")
    except PackageNotFoundError:  # run from its folder
        origin = None
    return _from(origin) if origin else f"{_NAME}>={__version__}"


def _from(origin: dict[str, dict[str, str]]) -> str:
    url = str(origin["url"])
    if system := origin.get("vcs_info"):
        return f"{_NAME} @ {system['vcs']}+{url}@{system['commit_id']}"
    return f"{_FOLDER}\n{_NAME} @ {url}"
