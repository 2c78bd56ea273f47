"""The site as MkDocs builds it for a place without a server: addresses name files, and nothing depends on the day."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

#: Takes the place of links by fetching what they lead to, which needs the address at which a site is published.
_INSTANT = "navigation.instant"
_EPOCH = {"SOURCE_DATE_EPOCH": "315532800"}  # 1980-01-01, the first day of a zip file
_OWN = ("localhost", "127.0.0.1", "0.0.0.0")  # an address that is no address to others


class SiteError(Exception):
    """The site cannot be built; the message says why, in MkDocs' words."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What a site says of itself.

    Attributes:
        title: Its name.
        about: Its description.
        address: Where it is published; empty where it is not.
    """

    title: str
    about: str
    address: str


def build_packaged(mkdocs_yml: Path, folder: Path) -> SiteFacts:
    """Build a site.

    Args:
        mkdocs_yml: Its settings.
        folder: Where it goes.

    Raises:
        SiteError: The settings or a page cannot be used.
    """
    with _fixed_day():
        try:
            config = load_config(str(mkdocs_yml), site_dir=str(folder), use_directory_urls=False)
            features = config.theme.get("features") or []
            # In an LMS, whose address a worker would answer for.
            config.mdx_configs.setdefault("rehearse", {})["offline"] = False
            config.theme["features"] = [one for one in features if not one.startswith(_INSTANT)]
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise SiteError(str(error)) from error
    address = config.site_url or ""
    return SiteFacts(
        title=config.site_name,
        about=config.site_description or config.site_name,
        address="" if urlsplit(address).hostname in (*_OWN, None) else address,
    )


@contextmanager
def _fixed_day() -> Iterator[None]:
    """MkDocs and its plugins take the day of the build from here; one that is set already stays."""
    added = {name: day for name, day in _EPOCH.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]
