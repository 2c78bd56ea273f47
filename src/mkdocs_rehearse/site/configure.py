"""What MkDocs' settings say of the course, and what the Markdown extension is told of the site."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from ..bank import display_path
from ..diagnostics import Diagnostic
from ..markdown import PageRef
from ..settings import Settings, course_named, language_of, problems_of, without_problems
from .languages import SiteLanguages
from .log import log_finding, log_problem
from .shown import ShownCourse

_THEME = Path(__file__).parents[1] / "theme"


def read_settings(config: MkDocsConfig, languages: SiteLanguages) -> Settings:
    """Return the course's settings, and say what is wrong with them.

    Args:
        config: The settings of the site; the extension's options stand there.
        languages: The languages of the site.
    """
    base = Path(config.config_file_path or ".").parent
    options = _options_of(config)
    options.setdefault("quiz", "mkdocs_quiz" not in config.plugins)
    named = {
        "docs": config.docs_dir,
        "course": course_named(config.site_name),
        "language": language_of(config.theme),
        "languages": languages.all,
    }
    settings = Settings.of(named | without_problems(options, base=base), base)
    for problem in problems_of(options, base, config.site_name):
        log_problem(problem, settings.language)
    return settings


def connect(config: MkDocsConfig, shown: ShownCourse) -> None:
    """Tell the Markdown extension where the course is, and the theme where our templates are."""
    if "rehearse" not in config.markdown_extensions:
        config.markdown_extensions.append("rehearse")
    log: partial[None] = partial(_log, shown)
    _options_of(config).update(load=lambda: shown.now, renderer=lambda _: shown.renderer, page=_page_of, log=log)
    config.theme.dirs.append(str(_THEME))


def _options_of(config: MkDocsConfig) -> dict[str, Any]:
    options: dict[str, Any] = config.mdx_configs.setdefault("rehearse", {})
    return options


def _log(shown: ShownCourse, finding: Diagnostic) -> None:
    log_finding(finding, shown.settings.language)


def _page_of(md: Markdown) -> PageRef | None:
    """Return the page that MkDocs renders with `md`: its link resolver, one per page, knows the file."""
    if "relpath" not in md.treeprocessors:
        return None
    file = getattr(md.treeprocessors["relpath"], "file", None)
    return _ref_of(file.abs_src_path, file.src_uri) if file else None


@lru_cache(maxsize=1)  # a page is asked for several times
def _ref_of(path: str | None, source: str) -> PageRef:
    return PageRef(display_path(Path(path)) if path else "", source)
