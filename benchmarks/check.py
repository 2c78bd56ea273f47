"""How long the check of 10,000 items takes, against PyYAML's C loader alone: `python benchmarks/check.py`."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import yaml
from corpus import write_sites

PAGES, ROUNDS = 1000, 5


def main() -> None:
    """Print both times and their ratio, from rounds in which both run."""
    with TemporaryDirectory() as folder:
        write_sites(Path(folder), PAGES)
        site = Path(folder) / "rehearse"
        files = sorted(site.glob("quizzes/*.yml"))
        rounds = [(seconds(lambda: load(files)), seconds(lambda: check(site))) for _ in range(ROUNDS)]
    loads, checks = zip(*rounds, strict=True)
    ratio = median(mine / alone for alone, mine in rounds)
    print("| items | PyYAML alone, s | rehearse check, s | ratio |\n|---|---|---|---|")
    print(f"| {len(files)} | {median(loads):.2f} | {median(checks):.2f} | {ratio:.2f} |")


def load(files: list[Path]) -> None:
    """Load every file."""
    for file in files:
        yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


def check(site: Path) -> None:
    """Check the items and the pages that show them, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs_rehearse", "check", "quizzes", "docs"]
    subprocess.run(command, cwd=site, check=True, stdout=subprocess.DEVNULL)


def seconds(run: Callable[[], None]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
