from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from conftest import Run, Write
from mkdocs_rehearse.cli.csp import policy_of

REST = "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"


def named(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("page", "scripts", "styles"),
    [
        ("<p>Text.</p>", [], []),
        ('<script src="a.js"></script><link rel="stylesheet" href="a.css">', [], []),
        ('<script type="application/json">{"a": 1}</script>', [], []),
        ("<script>run('</p>', 1 < 2 && 3)</script>", ["run('</p>', 1 < 2 && 3)"], []),
        ('<script type="module">a\n\nb</script><SCRIPT defer>c</SCRIPT>', ["a\n\nb", "c"], []),
        ("<style>p { color: red }</style><style></style>", [], ["p { color: red }"]),
        ("<script>same</script><p>é</p><script>same</script>", ["same"], []),
        ("<script>né</script>", ["né"], []),
    ],
)
def test_policy_names_what_stands_in_the_page(page: str, scripts: list[str], styles: list[str]) -> None:
    script_src = " ".join(["script-src 'self'", *sorted(map(named, scripts))])
    style_src = " ".join(["style-src 'self'", *sorted(map(named, styles))])
    assert policy_of([page]) == f"default-src 'self'; {script_src}; {style_src}; {REST}"


def test_policy_is_of_all_pages_below_the_folder(write: Write, rehearse: Run) -> None:
    write("public/index.html", "<script>one</script><script>not ended")
    write("public/a/b/index.html", "<script>two</script>")
    result = rehearse("csp", "public")
    assert result.exit_code == 0
    assert result.output == policy_of(["<script>one</script>", "<script>two</script>"]) + "\n"


def test_folder_is_the_one_that_mkdocs_yml_names(write: Write, rehearse: Run) -> None:
    write("mkdocs.yml", "site_name: A\nsite_dir: public\n")
    write("public/index.html", "<script>one</script>")
    assert named("one") in rehearse("csp").output


def test_site_that_is_not_built_gives_two(write: Write, rehearse: Run) -> None:
    result = rehearse("csp")
    assert result.exit_code == 2
    assert 'there is no folder "site"; build the site first, or name its folder' in " ".join(result.output.split())
    write("site/readme.txt", "")
    result = rehearse("csp")
    assert result.exit_code == 2
    assert 'there is no page in the folder "site"; build the site first' in " ".join(result.output.split())
