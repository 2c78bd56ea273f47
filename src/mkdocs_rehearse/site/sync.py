"""What the plugin would generate, written into the course: for programs that read a site's settings and run no plugins.

Pages and templates that it writes say so, and only those are written again or removed: an author's own stay.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..bank.files import stamp_of
from ..course import Bank
from ..pages import GENERATED
from ..settings import Settings, real_path, repository_of
from ..words import Words
from .assets import FOLDER, Assets
from .course_map import course_script
from .item_pages import gallery_page, item_pages
from .sync_templates import TEMPLATES, templates

#: How far into a file the mark is looked for.
_HEAD = 500


@dataclass(frozen=True, slots=True)
class Target:
    """Where a course's site is, as far as its settings say so.

    Attributes:
        title: What the site calls itself.
        docs: The folder of its pages.
        templates: The folder of its own templates, None where it has none.
        directory_urls: Whether a page's address is that of a folder.
        home: The folder of its settings.
    """

    title: str
    docs: Path
    templates: Path | None
    directory_urls: bool = True
    home: Path = Path()

    def outside(self) -> Iterator[Path]:
        """Yield the folders to write to that stand outside the repository, or that a link leads out of it."""
        own = [self.templates] if self.templates else []
        for folder in (self.docs, self.docs / FOLDER, self.docs / "practice", *own):
            if not real_path(folder).is_relative_to(repository_of(self.home)):
                yield folder

    def url_of(self, source: str) -> str:
        """Return the address, from the site's root, of a file below `docs/`, as MkDocs and Zensical make it."""
        page = PurePosixPath(source)
        if page.suffix != ".md":
            return source
        is_index = page.stem in ("index", "README")
        if not self.directory_urls:
            return str(page.with_name("index.html" if is_index else f"{page.stem}.html"))
        folder = page.parent if is_index else page.with_suffix("")
        return "" if str(folder) == "." else f"{folder}/"


@dataclass(frozen=True, slots=True)
class Synced:
    """What a run has done: the files that it wrote, those that it removed, and how many it left as they were."""

    written: tuple[Path, ...]
    removed: tuple[Path, ...]
    kept: int


def sync(bank: Bank, settings: Settings, words: Words, target: Target) -> Synced:
    """Write what has changed, and remove what is generated no longer.

    Nothing is written through a link in the place of a file, which could lead anywhere. Every file is put in its place
    whole, so that it is ours or nobody's when a run is interrupted, and while another one reads.

    Args:
        bank: The items and lessons.
        settings: The course's settings.
        words: The language of the site.
        target: Where to write.

    Raises:
        OSError: A file cannot be written.
    """
    wanted = {path: content for path, content in _files(bank, settings, words, target) if _is_ours(path)}
    written = [path for path, content in wanted.items() if _write(path, content)]
    stale = [path for path in _held(target) if path not in wanted and _is_ours(path)]
    for path in stale:
        path.unlink(missing_ok=True)
    return Synced(tuple(written), tuple(stale), len(wanted) - len(written))


def _files(bank: Bank, settings: Settings, words: Words, target: Target) -> Iterator[tuple[Path, bytes]]:
    """Yield every file that the course should hold."""
    for asset in Assets(course_script(bank, settings, target.url_of, target.title), words).most():
        yield target.docs / FOLDER / asset.name, asset.content
    for source, text in _pages(bank, settings, words, target.url_of):
        yield target.docs / source, text.encode()
    if target.templates:
        for name, text in templates(bank, words, target.docs, target.url_of):
            yield target.templates / name, text.encode()


def _pages(bank: Bank, settings: Settings, words: Words, url_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    if settings.item_pages:
        if gallery := gallery_page(bank, words):
            yield gallery
        yield from ((source, text) for source, text, _ in item_pages(bank, url_of, words))


def _held(target: Target) -> Iterator[Path]:
    """Yield the files that an earlier run may have written."""
    templates = [target.templates / name for name in TEMPLATES] if target.templates else []
    yield from filter(Path.is_file, [*sorted((target.docs / "practice").glob("*.md")), *templates])


def _is_ours(path: Path) -> bool:
    """Tell whether a file may be written: there is none, or one that an earlier run has written."""
    if path.parent.as_posix().endswith(FOLDER) or not path.is_file():
        return True
    with path.open("rb") as file:
        return GENERATED.encode() in file.read(_HEAD)


def _write(path: Path, content: bytes) -> bool:
    """Write a file, unless it holds this already: whoever watches it would build for nothing."""
    if path.exists():
        stamp_of(path)  # to open a pipe would wait for ever
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return True
