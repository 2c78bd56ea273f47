"""What `rehearse explain` says of checks."""

from __future__ import annotations

from conftest import Run
from mkdocs_rehearse import checks


def test_all_checks_are_listed_with_their_rules(rehearse: Run) -> None:
    lines = rehearse("explain").output.splitlines()
    assert [line.split("  ")[0] for line in lines] == list(checks.BY_SLUG)
    assert all(line.endswith(check.title) for line, check in zip(lines, checks.ALL, strict=True))


def test_one_check_is_explained(rehearse: Run) -> None:
    check = checks.EMPTY_FILE
    assert rehearse("explain", "empty-file").output == (
        f"{check.title} (error)\n\n{check.why}\n\nFor example:\n\n    {check.example}\n\n{check.fix}\n"
    )


def test_sources_are_named_with_their_addresses(rehearse: Run) -> None:
    assert rehearse("explain", "negative-question").output.endswith(
        "\n\nSource: Haladyna and others 2002 (https://doi.org/10.1207/S15324818AME1503_5)\n"
    )


def test_unknown_check_gives_two_and_the_nearest_one(rehearse: Run) -> None:
    result = rehearse("explain", "empty-fle")
    assert result.exit_code == 2
    assert 'there is no check "empty-fle"; did you mean "empty-file"?' in result.output
