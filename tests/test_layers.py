"""Who may import whom, read from the imports themselves."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_rehearse

PACKAGE = Path(mkdocs_rehearse.__file__).parent
#: From the left to the right: a part imports from parts to its left only.
ORDER = """
collector message diagnostics checks text words settings yamldoc vocabulary item conversation formats pages reviews
course stats rules bank reporters render markdown record analysis paper panel exports starter lsp site cli
""".split()
#: Library → the rooms that may import it.
OWNERS = {
    "yaml": {"yamldoc"},
    "jinja2": {"render", "analysis.report"},
    "markdown": {"markdown", "site.configure"},
    "genanki": {"exports.anki"},
    "ibis": {"analysis"},
    "duckdb": {"analysis.sources"},
    "clickhouse_connect": {"analysis.engine"},
    "mkdocs": {
        f"site.{room}" for room in ("again", "changes", "configure", "files", "languages", "packaged", "plugin")
    },
    "mkdocs_quiz": {"pages.quiz"},
    "click": {"cli", "markdown.extension"},
    "rich": {"cli"},
    "pygls": {"lsp"},
    "lsprotocol": {"lsp"},
    "pydantic": {"item", "conversation", "formats", "reviews", "record"},
    "pydantic_core": {"formats.validation"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(file: Path) -> str:
    """Return the module or package just below the root that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Yield every import, absolute."""
    package = ["mkdocs_rehearse", *file.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            path = [*base, *(node.module or "").split(".")] if node.module else base
            yield from (".".join([*path, alias.name]) for alias in node.names)


def own_parts(file: Path) -> set[str]:
    """Return the parts of the package that a file imports."""
    names = (name.split(".") for name in imports(file))
    return {name[1] for name in names if name[0] == "mkdocs_rehearse" and name[1] in ORDER}


def room_of(file: Path) -> str:
    """Return a module's name below the package; of a package, its own."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_module_imports_from_its_left_only(file: Path) -> None:
    part = part_of(file)
    if part in ("__init__", "__main__"):
        return
    assert {other for other in own_parts(file) if ORDER.index(other) > ORDER.index(part)} == set()


def test_every_module_has_a_place() -> None:
    assert {part_of(file) for file in MODULES} - {"__init__", "__main__"} == set(ORDER)


def test_contributing_names_every_part_in_this_order() -> None:
    guide = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE) == ORDER


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_import_hides_from_the_interpreter(file: Path) -> None:
    assert "TYPE_CHECKING" not in file.read_text("utf-8")


@pytest.mark.parametrize("library", OWNERS)
def test_library_is_imported_by_its_owner_only(library: str) -> None:
    users = {room_of(file) for file in MODULES for name in imports(file) if name.split(".")[0] == library}
    owned = {user: [owner for owner in OWNERS[library] if f"{user}.".startswith(f"{owner}.")] for user in users}
    assert [user for user, owners in owned.items() if not owners] == []
    assert {owner for owners in owned.values() for owner in owners} == OWNERS[library]


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
