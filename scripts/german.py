"""Builds the example of a translated course: `make german`.

The English files are the course's own, so the example cannot fall behind them; `examples/de` holds the German ones.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "de"
#: What the course is made of.
COURSE = ("docs", "quizzes", "rehearse.yml")


def lay_out(folder: Path) -> Path:
    """Put the course and its German files together in a folder, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in COURSE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copy(ROOT / name, folder / name)
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    return folder


if __name__ == "__main__":
    course = lay_out(ROOT / "build" / "german")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    sys.exit(subprocess.run(command, cwd=course, env=environment, check=False).returncode)
