"""What a site's settings do to a course: whether the plugin runs, and whether a page asks another host for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .. import checks
from ..diagnostics import Diagnostic
from ..message import Message, say
from ..settings import SETTINGS, problems_of
from ..text.names import nearest, quoted, shortened
from ..yamldoc import Where
from .site_file import SiteFile

#: A script that `rehearse sync` writes, for programs that run no plugin.
_SYNCED = re.compile(r"(^|/)rehearse/course\.js$")
_AWAY = re.compile(r"(https?:)?//")
#: Where settings of a course end up by mistake: at the margin, or in these groups.
_ASTRAY = ("", "extra", "theme")
#: Keys there that belong to others.
_AT_HOME = (("theme", "language"), ("extra", "quiz"))
_REMOVE = say("keep a copy of it in docs/, and name that")


def check_site(site: SiteFile) -> Iterator[Diagnostic]:
    """Check the settings of a site that shows a course, or was meant to."""
    misnamed = [*_check_names(site)]
    yield from misnamed
    if not site.has_rehearse:
        return
    if isinstance(site.data.get("plugins"), str):
        message = say('"{name}" must be a list, but is {held}', name="plugins", held=quoted(site.data["plugins"]))
        named = ", ".join(re.findall(r"[^\s,]+", site.data["plugins"]))
        yield checks.WRONG_TYPE.at(*site.place("plugins"), message, say("write {form}", form=f"[{named}]"))
    elif not (site.has_plugin("rehearse") or misnamed or _is_synced(site)):
        yield _no_plugin(site)
    yield from _check_twice(site)
    yield from _check_extension(site)
    yield from _check_astray(site)
    yield from _check_folder(site)
    if not site.has_plugin("privacy"):  # which keeps copies of what other hosts have
        for where, message, hint in [*_theme(site), *_extras(site)]:
            yield checks.OTHER_HOST.at(*site.place(*where, of_key=True), message, hint)


def _no_plugin(site: SiteFile) -> Diagnostic:
    """Return that nothing shows the course: no plugin, and not what is written for programs that run none."""
    if site.is_zensical:
        message = say('the site does not name "{name}", which "rehearse sync" writes', name="assets/rehearse/course.js")
        hint = say('run "rehearse sync", and add what it says is missing')
        return checks.NO_PLUGIN.at(*site.place("markdown_extensions", "rehearse", of_key=True), message, hint)
    key = "plugins" if "plugins" in site.data else "markdown_extensions"
    message = say('the site has the extension "rehearse", but not the plugin of this name')
    hint = say('add "- rehearse" under "plugins:"') if key == "plugins" else say('add "plugins: [search, rehearse]"')
    return checks.NO_PLUGIN.at(*site.place(key, of_key=True), message, hint)


def _check_extension(site: SiteFile) -> Iterator[Diagnostic]:
    """Find settings of the course in the wrong place."""
    for index, entry in enumerate(_list(site.data.get("plugins"))):
        if isinstance(entry, dict) and isinstance(entry.get("rehearse"), dict) and entry["rehearse"]:
            message = say('the plugin "rehearse" takes no settings')
            hint = say('move them below "- rehearse:" under "markdown_extensions:"')
            where = ("plugins", index, "rehearse")
            yield checks.UNKNOWN_KEY.at(*site.place(*where, of_key=True), message, hint)
    for index, entry in enumerate(_list(site.data.get("markdown_extensions"))):
        beside = [key for key in entry if key in SETTINGS] if isinstance(entry, dict) and "rehearse" in entry else []
        if beside:
            message = say('"{name}" stands too far left to belong to "rehearse"', name=beside[0])
            where = ("markdown_extensions", index, beside[0])
            yield checks.UNKNOWN_KEY.at(*site.place(*where, of_key=True), message, say("indent it by two more spaces"))


def _check_astray(site: SiteFile) -> Iterator[Diagnostic]:
    """Find settings of the course where nothing reads them: at the margin, or in a group for other things."""
    for where in _ASTRAY:
        group = site.data.get(where) if where else site.data
        for key, value in group.items() if isinstance(group, dict) else ():
            if key == "rehearse" or (key in SETTINGS and _is_astray(site, where, key, value)):
                message = say('nothing reads "{name}" here', name=key)
                hint = say('move it below "- rehearse:" under "markdown_extensions:"')
                place = site.place(*((where, key) if where else (key,)), of_key=True)
                yield checks.UNKNOWN_KEY.at(*place, message, hint)


def _is_astray(site: SiteFile, where: str, key: str, value: object) -> bool:
    """Tell whether a key was meant as a setting of the course, and not as a word for templates of the site."""
    if (where, key) in _AT_HOME or (key == "language" and site.has_language):
        return False
    return not where or key not in site.options[1] or not [*problems_of({key: value}, site.folder)]


def _check_twice(site: SiteFile) -> Iterator[Diagnostic]:
    """Find a plugin or an extension that stands twice in its list."""
    for key in ("plugins", "markdown_extensions"):
        ours = [where for where, name in _names_in(site, key) if name == "rehearse"]
        if len(ours) > 1:
            place, first = site.place(*ours[1], of_key=True), site.place(*ours[0], of_key=True)[1].line
            message = say('"{key}" stands here a second time; it is already on line {line}', key="rehearse", line=first)
            yield checks.DUPLICATE_KEY.at(*place, message, say("keep one of the two"))


def _check_names(site: SiteFile) -> Iterator[Diagnostic]:
    """Find a plugin or an extension that was meant to be ours."""
    for key in ("plugins", "markdown_extensions"):
        for where, name in _names_in(site, key):
            if name != "rehearse" and _is_ours(name):
                message = say('there is no extension "{name}"', name=name)
                if key == "plugins":
                    message = say('there is no plugin "{name}"', name=name)
                place = site.place(*where, of_key=True)
                yield checks.UNKNOWN_KEY.at(*place, message, say('did you mean "{name}"?', name="rehearse"))


def _names_in(site: SiteFile, key: str) -> Iterator[tuple[Where, str]]:
    """Yield the names of plugins or extensions, each with its place."""
    entries = site.data.get(key)
    if isinstance(entries, dict):
        yield from (((key, name), name) for name in entries)
    for index, entry in enumerate(_list(entries)):
        name = next(iter(entry), "") if isinstance(entry, dict) else entry
        yield (key, index, *([name] if isinstance(entry, dict) else [])), str(name)


def _is_ours(name: str) -> bool:
    """Tell whether a name was meant for ours, as where it is that of what was installed."""
    return (
        nearest(name.lower().removeprefix("mkdocs").removeprefix("markdown").strip("-_"), ["rehearse"], 0.8) is not None
    )


def _check_folder(site: SiteFile) -> Iterator[Diagnostic]:
    name = site.text("docs_dir")
    if name and not (site.folder / name).is_dir():
        message = say('there is no folder "{name}", which "docs_dir" names', name=shortened(name))
        yield checks.WRONG_TYPE.at(*site.place("docs_dir"), message, say("write the name of the folder of pages"))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_synced(site: SiteFile) -> bool:
    return any(_SYNCED.search(address) for _, address in _addresses(site.data, "extra_javascript"))


def _theme(site: SiteFile) -> Iterator[tuple[Where, Message, Message]]:
    theme = site.data.get("theme")
    options: Mapping[str, Any] = theme if isinstance(theme, dict) else {}
    name = options.get("name") if isinstance(theme, dict) else theme or "mkdocs"
    where: Where = ("theme",) if "theme" in site.data else ("site_name",)
    if name == "material" and options.get("font") is not False:
        named = "font" in options
        yield (
            (*where, "font") if named else where,
            say("the theme asks Google for its fonts, whenever a page is opened"),
            say('write "font: false"') if named else _as_option(theme, "font: false"),
        )
    if name in ("mkdocs", "readthedocs") and options.get("highlightjs") is not False:
        message = say("the theme asks cdnjs.cloudflare.com for a script, whenever a page is opened")
        yield where, message, _as_option(theme or name, "highlightjs: false")


def _as_option(theme: object, option: str) -> Message:
    """Return how to write an option of the theme, which may stand there by its name alone."""
    return (
        say('add "{option}" below its name', option=option)
        if isinstance(theme, dict)
        else say('write "theme: {{name: {theme}, {option}}}"', theme=theme, option=option)
    )


def _extras(site: SiteFile) -> Iterator[tuple[Where, Message, Message]]:
    for key in ("extra_css", "extra_javascript"):
        for where, address in _addresses(site.data, key):
            if _AWAY.match(address):
                yield where, say('every page asks another host for "{address}"', address=shortened(address)), _REMOVE
    extra = site.data.get("extra")
    if isinstance(extra, dict) and isinstance(extra.get("analytics"), dict) and extra["analytics"].get("provider"):
        yield ("extra", "analytics"), say("every page tells another host who opens it"), say("remove it")


def _addresses(data: Mapping[str, Any], key: str) -> Iterator[tuple[Where, str]]:
    """Yield the files of a list whose entries may be groups of keys with a path."""
    entries = data.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        path = entry.get("path") if isinstance(entry, dict) else entry
        if isinstance(path, str):
            yield (key, index), path
