"""How long a site takes to build, against the same words as plain Markdown: `python benchmarks/build.py`.

User time of whole processes. The sites of a round are built in turn, so that what else the machine does hits them
alike; a ratio is taken within a round, and the table shows medians. The first build of each site compiles the modules,
as an installation does, and does not count.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpus import SITES, write_sites


def main() -> None:
    """Print the tables of several sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=int, default=[120, 200], help="sizes of the sites")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help="how our share grows from 400 to 1,600 pages")
    options = parser.parse_args()
    if options.growth:
        print_growth(options.rounds)
        return
    print("| pages | site | user time, s | of plain |\n|---|---|---|---|")
    for pages in options.pages:
        times = measure(pages, SITES, options.rounds)
        for site in SITES:
            ratio = median(mine / plain for mine, plain in zip(times[site], times["plain"], strict=True))
            print(f"| {pages} | {site} | {median(times[site]):.2f} | {ratio:.2f} |", flush=True)


def print_growth(rounds: int) -> None:
    """Print how much longer than plain Markdown our sites of two sizes take."""
    shares = []
    for pages in (400, 1600):
        times = measure(pages, ("plain", "rehearse"), rounds)
        shares.append(median(mine - plain for mine, plain in zip(times["rehearse"], times["plain"], strict=True)))
        print(f"{pages} pages: {shares[-1]:.2f} s more than plain", flush=True)
    print(f"growth: {shares[1] / shares[0]:.1f} times for 4 times the pages")


def measure(pages: int, sites: tuple[str, ...], rounds: int) -> dict[str, list[float]]:
    """Return the user times of some sites' builds, in seconds, one of each for every round."""
    with TemporaryDirectory() as folder:
        write_sites(Path(folder), pages)
        times: dict[str, list[float]] = {site: [] for site in sites}
        for _ in range(rounds + 1):
            for site in sites:
                times[site].append(build(Path(folder) / site))
    return {site: found[1:] for site, found in times.items()}


def build(site: Path) -> float:
    """Build a site, and return the user time that it took, in seconds.

    Modules are compiled beside the site, even where the environment says that none are to be kept.
    """
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(site.parent / "compiled")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(site / "mkdocs.yml")]
    subprocess.run(command, check=True, env=os.environ | compiled | {"NO_MKDOCS_2_WARNING": "1"})
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    main()
