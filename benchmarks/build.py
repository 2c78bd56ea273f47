"""How long a site takes to build, against the same words as plain Markdown: `python benchmarks/build.py`.

User time of whole processes. The sites of a round are built in turn, so that what else the machine does hits them
alike; a ratio is taken within a round, and the table shows medians. Modules are compiled before, as an installation
does, whatever the environment says of that.

Beside the corpus stands its plain site with the front matter of ours, which Material’s navigation asks for an icon, a
status and more for every page that a page lists: what that takes is not our share.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from corpus import SITES, write_sites

FRONT = "plain, front matter"


def main() -> None:
    """Print the tables of several sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=int, default=[120, 200], help="sizes of the sites")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--growth", action="store_true", help="how our share grows from 400 to 1,600 pages")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        os.environ |= {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        measure(1, SITES, rounds=1)
        if options.growth:
            print_growth(options.rounds)
        else:
            print_times(options.pages, options.rounds)


def print_times(sizes: list[int], rounds: int) -> None:
    """Print how long each site takes in several sizes."""
    print("| pages | site | user time, s | of plain | of plain with front matter |\n|---|---|---|---|---|")
    for pages in sizes:
        times = measure(pages, (*SITES, FRONT), rounds)
        for site, mine in times.items():
            pairs = (zip(mine, times[base], strict=True) for base in ("plain", FRONT))
            ratios = " | ".join(f"{median(time / other for time, other in pair):.2f}" for pair in pairs)
            print(f"| {pages} | {site} | {median(mine):.2f} | {ratios} |", flush=True)


def print_growth(rounds: int) -> None:
    """Print how much longer than plain Markdown our sites of two sizes take, without and with front matter."""
    shares: dict[str, list[float]] = {"plain": [], FRONT: []}
    for pages in (400, 1600):
        times = measure(pages, ("plain", FRONT, "rehearse"), rounds)
        for base, found in shares.items():
            found.append(median(mine - other for mine, other in zip(times["rehearse"], times[base], strict=True)))
            print(f"{pages} pages: {found[-1]:.2f} s more than {base}", flush=True)
    for base, (few, many) in shares.items():
        print(f"growth against {base}: {many / few:.1f} times for 4 times the pages")


def measure(pages: int, sites: tuple[str, ...], rounds: int) -> dict[str, list[float]]:
    """Return the user times of some sites' builds, in seconds, one of each for every round."""
    with TemporaryDirectory() as folder:
        write_sites(Path(folder), pages)
        write_front(Path(folder))
        times: dict[str, list[float]] = {site: [] for site in sites}
        for _ in range(rounds):
            for site in sites:
                times[site].append(build(Path(folder) / site))
    return times


def write_front(root: Path) -> None:
    """Write the plain site with the front matter of ours."""
    shutil.copytree(root / "plain", root / FRONT)
    for page in (root / FRONT / "docs").glob("*.md"):
        front, dashes, _ = (root / "rehearse/docs" / page.name).read_text("utf-8").rpartition("---\n\n")
        page.write_text(front + dashes + page.read_text("utf-8"), "utf-8")


def build(site: Path) -> float:
    """Build a site, and return the user time that it took, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(site / "mkdocs.yml")]
    subprocess.run(command, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    main()
