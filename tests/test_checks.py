from __future__ import annotations

import re

import pytest

from mkdocs_rehearse import checks
from mkdocs_rehearse.diagnostics import Severity, Span
from mkdocs_rehearse.message import say


def test_slugs_are_unique() -> None:
    assert len(checks.BY_SLUG) == len(checks.ALL)


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.slug)
def test_slug_is_kebab_case_and_the_name_of_the_constant(check: checks.Check) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.slug)
    assert getattr(checks, check.slug.upper().replace("-", "_")) is check


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.slug)
def test_check_says_what_why_and_how_in_sentences(check: checks.Check) -> None:
    assert all(text.endswith(".") and text[0] in "`" + text[0].upper() for text in (check.title, check.why, check.fix))


def test_finding_carries_slug_and_severity_of_its_check() -> None:
    found = checks.UNUSED_ITEM.at("a.yml", Span.at(2, 3), say("nobody shows it"), say("show it"))
    assert (found.check, found.severity, found.span) == ("unused-item", Severity.WARNING, Span(2, 3, 2, 4))


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.slug)
def test_check_has_an_example(check: checks.Check) -> None:
    assert check.example


GOOD = [check for group in checks.GROUPS if group.name.startswith("good-") for check in group.checks]


@pytest.mark.parametrize("check", GOOD, ids=lambda check: check.slug)
def test_what_makes_an_item_good_says_who_says_so(check: checks.Check) -> None:
    assert check.source.endswith((".", ")"))
