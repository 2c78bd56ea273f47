"""The bundle in the package is what its sources make, and it is small."""

from __future__ import annotations

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest

import mkdocs_rehearse
from mkdocs_rehearse.site.assets import Assets
from mkdocs_rehearse.words import languages, words_in

ROOT = Path(__file__).parents[1]
CLIENT = Path("src", "mkdocs_rehearse", "client")
ASSETS = Path(mkdocs_rehearse.__file__).parent / "assets"
LIMIT = 40 * 1024


def read(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.skipif(not (ROOT / "node_modules").is_dir(), reason="node_modules is missing: run npm ci")
def test_the_committed_bundle_is_what_its_sources_make(tmp_path: Path) -> None:
    for name in ("package.json", "tsconfig.json"):  # esbuild reads the second too
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / CLIENT, tmp_path / CLIENT)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["node", str(CLIENT / "build.mjs")], cwd=tmp_path, check=True, capture_output=True)
    for folder in ("assets", "exports/packages/frame"):
        built, committed = read((tmp_path / CLIENT).parent / folder), read(ASSETS.parent / folder)
        assert built.keys() == committed.keys() - {"index.html"}
        assert [name for name in built if built[name] != committed[name]] == [], "run make assets"


@pytest.mark.parametrize("language", languages())
def test_all_that_a_page_can_load_of_ours_is_at_most_40_kb(language: str) -> None:
    """The map of a course comes on top; that of this course has less than 8."""
    sizes = {
        one.url: len(gzip.compress(one.content, mtime=0)) for one in Assets("", words_in(language), offline=True).most()
    }
    assert sum(sizes.values()) <= LIMIT, sizes
