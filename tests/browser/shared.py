"""What is made once in a run: the first worker that needs it makes it, and the others wait and take it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from filelock import FileLock

from mkdocs_rehearse.cli import main

from .sites import Site

Make = Callable[[Path], None]
Build = Callable[[Path, str], None]

#: Stands for the address of a site in what was built for all: each worker serves its own copy.
_ADDRESS = "http://rehearse.invalid/"


class Shared:
    """A folder of all workers.

    Args:
        folder: Where it is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def folder(self, name: str, make: Make) -> Path:
        """Return a folder that is made once, to be read only."""
        folder, new = self._folder / name, self._folder / f"{name}.new"
        with FileLock(self._folder / f"{name}.lock"):
            if not folder.exists():
                shutil.rmtree(new, ignore_errors=True)  # of a worker that failed
                new.mkdir()
                make(new)
                new.rename(folder)
        return folder

    @contextmanager
    def site(self, name: str, build: Build, place: Path) -> Iterator[Site]:
        """Serve a site that is built once.

        Args:
            name: What it is called.
            build: Builds it into a folder, for an address.
            place: Where this worker's copy goes.
        """
        built = self.folder(name, lambda folder: build(folder, _ADDRESS))
        with Site(shutil.copytree(built, place, dirs_exist_ok=True)) as site:
            for file in (*place.rglob("*.html"), *place.rglob("*.xml")):
                content = file.read_bytes()
                if _ADDRESS.encode() in content:
                    file.write_bytes(content.replace(_ADDRESS.encode(), site.url.encode()))
            yield site

    def package(self, course: Path, standard: str, report: str) -> Path:
        """Return a package of a course for an LMS."""

        def make(folder: Path) -> None:
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(course)
                options = ["package", standard, "--report", report, "-o", str(folder / "package.zip")]
                done = CliRunner().invoke(main, options)
            assert done.exit_code == 0, done.output

        return self.folder(f"package-{course.name}-{standard}-{report}", make) / "package.zip"
