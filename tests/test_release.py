"""What a release and other repositories use: the workflow, the hook, the action and the extension fit together."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

import mkdocs_rehearse
from mkdocs_rehearse.cli import main

ROOT = Path(__file__).parent.parent
EXTENSION = ROOT / "editors" / "vscode"


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text("utf-8"))


def test_hook_runs_a_command_that_there_is() -> None:
    [hook] = read(".pre-commit-hooks.yaml")
    program, command, *options = hook["entry"].split()
    assert program == "rehearse"
    known = [name for parameter in main.commands[command].params for name in parameter.opts]
    assert set(options) <= set(known)


def test_extension_has_the_version_of_the_package() -> None:
    package = json.loads((EXTENSION / "package.json").read_text("utf-8"))
    assert package["version"] == mkdocs_rehearse.__version__
    assert package["main"] == "./dist/extension.js"


def test_extension_names_no_host_of_packages() -> None:
    assert '"resolved"' not in (EXTENSION / "package-lock.json").read_text("utf-8")


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_extension_can_be_read_by_node() -> None:
    subprocess.run(["node", "--check", str(EXTENSION / "src" / "extension.js")], check=True)


def extension_in(*folders: Path, fails: str = "") -> Any:
    """Return what the extension does where some folders are open."""
    script = [Path(__file__).parent / "extension.cjs", *folders]
    environment = os.environ | {"FAILS": fails}
    ran = subprocess.run(["node", *map(str, script)], check=True, capture_output=True, text=True, env=environment)
    return json.loads(ran.stdout)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
class TestExtension:
    def test_it_starts_the_command_of_the_courses_own_environment(self, tmp_path: Path) -> None:
        (tmp_path / ".venv" / "bin").mkdir(parents=True)
        own = tmp_path / ".venv" / "bin" / "rehearse"
        own.touch()
        (tmp_path / "mkdocs.yml").write_text("plugins:\n  - search\n  - rehearse\n", "utf-8")
        assert extension_in(tmp_path)["asked"] == [{"command": str(own), "args": ["lsp"], "cwd": str(tmp_path)}]

    def test_it_finds_the_course_among_the_folders(self, tmp_path: Path) -> None:
        (tmp_path / "notes").mkdir()
        (tmp_path / "course" / "quizzes").mkdir(parents=True)
        [asked] = extension_in(tmp_path / "notes", tmp_path / "course")["asked"]
        assert asked == {"command": "rehearse", "args": ["lsp"], "cwd": str(tmp_path / "course")}

    def test_it_leaves_other_sites_of_mkdocs_alone(self, tmp_path: Path) -> None:
        (tmp_path / "quizzes").mkdir()
        (tmp_path / "mkdocs.yml").write_text("site_name: Ours # no rehearse here\n", "utf-8")
        assert extension_in(tmp_path) == {"asked": [], "warned": []}

    def test_it_says_how_to_install_what_is_missing(self, tmp_path: Path) -> None:
        (tmp_path / "quizzes").mkdir()
        [warned] = extension_in(tmp_path, fails="yes")["warned"]
        assert 'pip install "mkdocs-rehearse[lsp]"' in warned


def test_release_publishes_without_a_secret_and_only_there() -> None:
    jobs = read(".github/workflows/release.yml")["jobs"]
    assert [name for name, job in jobs.items() if "id-token" in job.get("permissions", {})] == ["publish"]
    assert "secrets." not in (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")


def test_release_finds_the_version_where_it_looks() -> None:
    text = (ROOT / "src" / "mkdocs_rehearse" / "__init__.py").read_text("utf-8")
    assert f'__version__ = "{mkdocs_rehearse.__version__}"' in text.splitlines()


def test_action_puts_no_input_into_a_command() -> None:
    steps = read("action.yml")["runs"]["steps"]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("file", ["settings.json", "extensions.json"])
def test_settings_of_a_new_course_are_json(file: str) -> None:
    folder = ROOT / "src" / "mkdocs_rehearse" / "starter" / "files" / "course" / "dot-vscode"
    assert json.loads((folder / file).read_text("utf-8"))


def test_readme_says_how_to_install_from_a_clone() -> None:
    assert re.search(r"pip install \.", (ROOT / "README.md").read_text("utf-8"))
