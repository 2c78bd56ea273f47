"""Who may import whom, read from the imports themselves. The rows are those of CONTRIBUTING.md."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_rehearse

PACKAGE = Path(mkdocs_rehearse.__file__).parent
ROWS = {
    name: row
    for row, names in enumerate(
        [
            "diagnostics spelling prose",
            "checks blanks",
            "yamldoc scoring vocabulary settings",
            "model record lessons",
            "identity validation paths",
            "rules quiz_syntax",
            "bank",
            "reporters assets unsearched",
            "render",
            "pages markdown course_map",
            "cli plugin",
        ]
    )
    for name in names.split()
}
#: Library → the modules that may import it.
OWNERS = {
    "yaml": {"yamldoc"},
    "jinja2": {"render"},
    "markdown": {"markdown", "plugin"},
    "pymdownx": {"markdown"},
    "mkdocs": {"plugin"},
    "mkdocs_quiz": {"quiz_syntax"},
    "click": {"cli"},
    "pydantic": {"model", "record", "validation"},
    "pydantic_core": {"validation"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(file: Path) -> str:
    """Return the module or package just below the root that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield every import, absolute, and whether it serves types only."""
    tree = ast.parse(file.read_text("utf-8"))
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    package = ["mkdocs_rehearse", *file.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in guarded) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            path = [*base, *(node.module or "").split(".")] if node.module else base
            for alias in node.names:
                yield ".".join([*path, alias.name]), id(node) in guarded


def own_parts(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield the parts of the package that a file imports."""
    for name, typed in imports(file):
        parts = name.split(".")
        if parts[0] == "mkdocs_rehearse" and parts[1] in ROWS:
            yield parts[1], typed


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_module_imports_rows_below_its_own_only(file: Path) -> None:
    part = part_of(file)
    if part in ("__init__", "__main__"):
        return
    above = {other for other, typed in own_parts(file) if other != part and ROWS[other] >= ROWS[part] and not typed}
    assert above == set()


def test_every_module_has_a_row() -> None:
    assert {part_of(file) for file in MODULES} - {"__init__", "__main__"} <= ROWS.keys()


def test_rules_know_the_bank_by_its_type_only() -> None:
    uses = {typed for file in (PACKAGE / "rules").glob("*.py") for part, typed in own_parts(file) if part == "bank"}
    assert uses == {True}


@pytest.mark.parametrize("library", OWNERS)
def test_library_is_imported_by_its_owner_only(library: str) -> None:
    users = {part_of(file) for file in MODULES for name, _ in imports(file) if name.split(".")[0] == library}
    assert users == OWNERS[library]


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_function_changes_a_module(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    assert [node.names for node in ast.walk(tree) if isinstance(node, ast.Global)] == []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_module_holds_a_list_or_a_set_that_could_grow(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    growing = [
        ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.List | ast.ListComp | ast.Set)
    ]
    assert growing in ([], ["__all__"])
