"""What a program that renders pages says of itself where it runs no plugins: Zensical."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from markdown import Markdown

from ..bank import BankLoader, display_path
from ..course import Course
from ..render import Renderer
from ..settings import Settings, course_named, language_of, without_problems
from .page import PageRef

#: The preprocessor that knows the page and the site's settings; Zensical makes one for every page.
_CONTEXT = "rendering_context"


@dataclass(frozen=True, slots=True)
class Host:
    """The site's settings, and the page at work.

    Attributes:
        root: The folder of the site's settings.
        config: What they hold.
        source: The page's file below `docs/`.
    """

    root: Path
    config: Mapping[str, Any]
    source: str

    def settings(self, options: dict[str, Any]) -> Settings:
        """Return the course's settings, as the plugin would: what it does not say of itself, its site says."""
        named = {
            "docs": self.config["docs_dir"],
            "course": course_named(self.config["site_name"]),
            "language": language_of(self.config["theme"]),
        }
        return Settings.of(named | without_problems(options, base=self.root), self.root)

    def page(self) -> PageRef:
        """Return the page at work."""
        return PageRef(display_path(self.root / self.config["docs_dir"] / self.source), self.source)


def host_of(md: Markdown) -> Host | None:
    """Return what renders a page with a Markdown instance, if it is Zensical."""
    if _CONTEXT not in md.preprocessors:
        return None
    context: Any = md.preprocessors[_CONTEXT]
    return Host(Path(context.config["root_dir"]), context.config, PurePosixPath(context.page.path).as_posix())


# A program that makes a Markdown instance for every page would read the course as often. Both are asked again only when
# the process is another: what changed meanwhile is read anew by the loader.


def load_shared(settings: Settings) -> Course:
    """Return the course as it is now; files that have not changed are not read again."""
    return _loader().load(settings)


@cache
def shared_renderer(settings: Settings) -> Renderer:
    """Return a renderer whose templates are compiled once."""
    return Renderer(settings)


@cache
def _loader() -> BankLoader:
    return BankLoader()
