from __future__ import annotations

import pytest

from mkdocs_rehearse.diagnostics import Diagnostic, Report, Severity, Span
from mkdocs_rehearse.message import say


def finding(path: str = "a.yml", line: int = 1, severity: Severity = Severity.ERROR, check: str = "tab") -> Diagnostic:
    return Diagnostic(path, Span.at(line), severity, check, say("message"))


def test_span_at_one_line_ends_after_its_width() -> None:
    assert Span.at(3, 5, 4) == Span(3, 5, 3, 9)


def test_span_shifts_down_with_both_its_ends() -> None:
    assert Span(1, 2, 3, 4).shift(10) == Span(11, 2, 13, 4)


def test_report_is_in_reading_order() -> None:
    report = Report([finding("b.yml", 1), finding("a.yml", 9), finding("a.yml", 2)])
    assert [(d.path, d.span.line) for d in report] == [("a.yml", 2), ("a.yml", 9), ("b.yml", 1)]


def test_report_holds_each_finding_once() -> None:
    report = Report([finding()])
    report.add([finding(), finding()])
    assert len(report) == len(list(report)) == 1


@pytest.mark.parametrize(
    ("root", "paths"),
    [
        ("quizzes", ["quizzes/a.yml", "quizzes/b/c.yml"]),
        ("quizzes/", ["quizzes/a.yml", "quizzes/b/c.yml"]),
        ("quizzes/a.yml", ["quizzes/a.yml"]),
        ("quizzes/a", []),
        (".", ["quizzes-old/a.yml", "quizzes/a.yml", "quizzes/b/c.yml"]),
    ],
)
def test_report_within_a_folder_leaves_the_others_out(root: str, paths: list[str]) -> None:
    report = Report([finding("quizzes/a.yml"), finding("quizzes/b/c.yml"), finding("quizzes-old/a.yml")])
    assert [d.path for d in report.within([root])] == paths


def test_report_counts_by_severity() -> None:
    report = Report([finding(line=1), finding(line=2), finding(line=3, severity=Severity.WARNING)])
    assert (report.count(Severity.ERROR), report.count(Severity.WARNING)) == (2, 1)
