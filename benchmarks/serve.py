"""How long after a scenario is saved the page shows it, under `mkdocs serve`: `python benchmarks/serve.py`.

A copy of this repository's own course is served; a text of an item is changed, and its lesson is asked for until it
holds the new words.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
ITEM, PAGE, ROUNDS = "quizzes/first-message/dye-testing.yml", "practice/dye-testing/", 5


def main() -> None:
    """Print the times of what an author does most: a changed text, and a changed title, which other pages list."""
    print("| changed | seconds until the page shows it |\n|---|---|")
    with TemporaryDirectory() as folder, served(Path(folder)) as address:
        for key in ("situation", "title"):
            times = [save(Path(folder) / ITEM, key, number, address) for number in range(ROUNDS)]
            print(f"| {key} | {median(times):.2f} |", flush=True)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a copy of the course, and yield the address of the lesson."""
    for name in ("docs", "quizzes", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    try:
        address = f"http://127.0.0.1:{port}/{PAGE}"
        wait_for(address, "<rehearse-item")
        yield address
    finally:
        process.terminate()
        process.wait()


def save(file: Path, key: str, number: int, address: str) -> float:
    """Put a new word into a text of an item, and return the seconds until the page shows it."""
    lines, word = file.read_text("utf-8").split("\n"), f"Round{key}{number}"
    at = next(index for index, line in enumerate(lines) if line.startswith(f"{key}:"))
    if lines[at].endswith("|"):
        lines[at + 1] = f"  {word} {lines[at + 1].split(maxsplit=1)[1]}"
    else:
        lines[at] = f"{key}: {word} {lines[at].split(maxsplit=2)[2]}"
    time.sleep(1)  # an author's pause; the server watches again
    file.write_text("\n".join(lines), "utf-8")
    start = time.perf_counter()
    wait_for(address, word)
    return time.perf_counter() - start


def wait_for(address: str, word: str) -> None:
    """Wait until a page holds a word."""
    while True:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                if word in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass
        time.sleep(0.02)


if __name__ == "__main__":
    main()
