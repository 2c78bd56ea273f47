"""What others may rely on. A change here is a change for the changelog."""

from __future__ import annotations

import os
import re
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import mkdocs_rehearse

PACKAGES = {
    "mkdocs_rehearse.markdown": {"Course", "PageRef", "RehearseExtension"},
    "mkdocs_rehearse.reporters": {"describe", "report_json", "report_text"},
    "mkdocs_rehearse.rules": {"check_block", "check_links"},
    "mkdocs_rehearse.yamldoc": {"Data", "Document", "Key", "parse_document", "read_source"},
}


@pytest.mark.parametrize("name", PACKAGES)
def test_package_offers(name: str) -> None:
    module = import_module(name)
    assert PACKAGES[name] <= set(module.__all__)
    assert all(hasattr(module, public) for public in module.__all__)


@pytest.mark.parametrize(
    ("group", "name", "target"),
    [
        ("console_scripts", "rehearse", "main"),
        ("mkdocs.plugins", "rehearse", "RehearsePlugin"),
        ("markdown.extensions", "rehearse", "RehearseExtension"),
    ],
)
def test_entry_point_leads_to(group: str, name: str, target: str) -> None:
    [point] = {(entry.value, entry) for entry in entry_points(group=group, name=name)}
    loaded = point[1].load()
    assert getattr(loaded, "__name__", target) in (target, "main")
    assert loaded is getattr(import_module(point[0].split(":")[0]), target)


def test_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", mkdocs_rehearse.__version__)


def test_package_is_typed() -> None:
    assert Path(mkdocs_rehearse.__file__).with_name("py.typed").is_file()


@pytest.mark.skipif("REHEARSE_UNDER_TEST" not in os.environ, reason="tells where a built wheel is, if one is tested")
def test_tests_run_against_the_wheel() -> None:
    assert Path(mkdocs_rehearse.__file__).is_relative_to(os.environ["REHEARSE_UNDER_TEST"])
