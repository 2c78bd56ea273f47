"""The page: complete without scripts, closed to every host, and safe from what course and data hold."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import mkdocs_rehearse
from mkdocs_rehearse.analysis.course import CourseItems
from mkdocs_rehearse.analysis.findings import KINDS, judge
from mkdocs_rehearse.analysis.flaws import Flaw
from mkdocs_rehearse.analysis.report import report_html, report_json
from mkdocs_rehearse.analysis.report.words import WORDS
from mkdocs_rehearse.analysis.result import Result
from mkdocs_rehearse.analysis.simulation import simulate, write_parquet
from mkdocs_rehearse.item.parts import Setting
from mkdocs_rehearse.message import say

from .conftest import Analyse

ROOT = Path(__file__).parents[2]
CLIENT = Path("src", "mkdocs_rehearse", "analysis", "report", "client")
REPORT = Path(mkdocs_rehearse.__file__).parent / "analysis" / "report"
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u2028 & \" ' <!--"


class Reader(HTMLParser):
    """Collects what a browser would run or fetch, and what a person would read."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._open[-1] if self._open else "", []).append(data)


@pytest.fixture(scope="session")
def hostile(run: Analyse, items: CourseItems, tmp_path_factory: pytest.TempPathFactory) -> Result:
    """A result of a course whose every text attacks."""
    options = {item.id: tuple(replace(one, text=HOSTILE, word=HOSTILE) for one in item.options) for item in items.items}
    attacking = [
        replace(
            item,
            title=HOSTILE,
            lesson=HOSTILE,
            objective=HOSTILE,
            principles=(HOSTILE,),
            path=f"{HOSTILE}.yml",
            setting=(("country", HOSTILE),),
            options=options[item.id],
        )
        for item in items.items
    ]
    course = replace(items, name=HOSTILE, items=tuple(attacking))
    table = tmp_path_factory.mktemp("group") / "group.parquet"
    faults = {"pick": "wrong-key", "best-worst": "ambiguous", "rank": "all-pass"}
    write_parquet(simulate(items, 200, 3, plant=faults), table)
    result = run(table, course=course)
    result.flaws.append(Flaw("anna.json", 1, say(HOSTILE)))
    return result


@pytest.fixture(scope="session")
def page(hostile: Result) -> str:
    return report_html(hostile, judge(hostile))


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_the_only_scripts_are_ours(page: str) -> None:
    reader = read(page)
    scripts = [attributes for tag, attributes in reader.elements if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "data"}, {}]
    assert not any(name.startswith("on") for _, attributes in reader.elements for name in attributes)
    assert not any(tag in ("img", "link", "iframe", "object", "base", "form") for tag, _ in reader.elements)


def test_the_policy_lets_one_script_run_and_nothing_be_fetched(page: str) -> None:
    script = (REPORT / "report.js").read_bytes()
    digest = b64encode(hashlib.sha256(script).digest()).decode()
    [policy] = [
        attributes["content"] for tag, attributes in read(page).elements if attributes.get("http-equiv") is not None
    ]
    rest = "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert policy == f"default-src 'none'; script-src 'sha256-{digest}'; {rest}"
    assert b"</script" not in script
    assert f"<script>{script.decode()}</script>" in page


def test_the_data_of_the_plots_is_whole(page: str) -> None:
    data = json.loads(read(page).texts["script"][0])
    assert data["lessons"][0]["name"] == HOSTILE
    assert {item["id"] for item in data["items"]} >= {"pick", "rate", "mark"}


def test_a_finding_that_misleads_stands_out_and_shows_its_options(page: str) -> None:
    grave = [tag for tag, attributes in read(page).elements if attributes.get("class") == "finding grave"]
    assert len(grave) >= 2
    assert page.index("<summary>Its options</summary>") < page.index('<section id="items">')


def test_the_plot_names_what_misleads_only(page: str) -> None:
    items = json.loads(read(page).texts["script"][0])["items"]
    assert {"pick", "best-worst"} <= {item["id"] for item in items if item["named"]}
    assert all(item["flagged"] for item in items if item["named"])


def test_hostile_text_is_text(page: str) -> None:
    assert HOSTILE in "".join(read(page).texts["li"])
    assert HOSTILE in read(page).texts["h1"] or HOSTILE in "".join(read(page).texts["p"])


def test_links_lead_to_lines_of_files(run: Analyse, hostile: Result, tmp_path: Path) -> None:
    item = replace(hostile.items[0].item, path=str(tmp_path / "quizzes" / "pick.yml"), line=15)
    result = replace(hostile)
    result.items = [replace(hostile.items[0], version=replace(hostile.items[0].version, item=item))]
    page = report_html(result, [], tmp_path / "reports")
    assert 'href="../quizzes/pick.yml#L15"' in page


def test_a_path_is_no_address_of_another_kind(hostile: Result) -> None:
    item = replace(hostile.items[0].item, path="javascript:alert(1)/100 %#?.yml", line=1)
    result = replace(hostile)
    result.items = [replace(hostile.items[0], version=replace(hostile.items[0].version, item=item))]
    assert 'href="javascript%3Aalert%281%29/100%20%25%23%3F.yml#L1"' in report_html(result, [])


def test_what_the_findings_mean_is_in_the_guide() -> None:
    guide = (ROOT / "docs" / "guides" / "analysis.md").read_text("utf-8")
    assert [
        slug for slug, kind in KINDS.items() if f"| `{slug}`: {kind.title} | {kind.rule} | {kind.hint} |" not in guide
    ] == []


def test_json_is_json(hostile: Result) -> None:
    data = json.loads(report_json(hostile, judge(hostile)))
    assert data["data"] == [HOSTILE]
    assert "anna" not in json.dumps(data)


@pytest.mark.skipif(not (ROOT / "node_modules").is_dir(), reason="node_modules is missing: run npm ci")
def test_the_committed_script_is_what_its_sources_make(tmp_path: Path) -> None:
    shutil.copytree(ROOT / CLIENT, tmp_path / CLIENT)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["node", str(CLIENT / "build.mjs")], cwd=tmp_path, check=True, capture_output=True)
    for name in ("report.js", "report.licences.txt"):
        assert (tmp_path / CLIENT.parent / name).read_bytes() == (REPORT / name).read_bytes(), "run make assets"


def test_everything_that_is_bundled_has_its_licence() -> None:
    licences = (REPORT / "report.licences.txt").read_text("utf-8")
    names = re.findall(r"^(\S+) [\d.]+ \((.+)\)$", licences, re.MULTILINE)
    assert {licence for _, licence in names} <= {"ISC", "MIT", "BSD-3-Clause", "Unlicense"}
    assert "@observablehq/plot" in dict(names)


@pytest.mark.parametrize(
    ("language", "direction", "words"),
    [
        ("de", "ltr", ["Befunde, die schlimmsten zuerst", "Die Gruppe widerspricht der Lösung"]),
        ("fr", "ltr", ["Constats, les plus graves d’abord", "Le groupe contredit le corrigé"]),
        ("es", "ltr", ["Hallazgos, primero los más graves", "El grupo contradice la clave"]),
        ("ar", "rtl", ["النتائج، وأسوؤها أولًا", "المجموعة تخالف مفتاح التقييم"]),
    ],
)
def test_page_is_in_the_language_of_its_reader(
    hostile: Result, language: str, direction: str, words: list[str]
) -> None:
    page = report_html(hostile, judge(hostile), language=language)
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert [word for word in words if word not in page] == []
    english = [word for word in WORDS.values() if len(word) > 20]
    assert [word for word in english if word in page] == []


def test_every_setting_has_its_word() -> None:
    assert set(Setting.model_fields) <= set(WORDS)


@pytest.fixture(params=["light", "dark"])
def opened(request: pytest.FixtureRequest, chromium: Browser, page: str, tmp_path: Path) -> Iterator[Page]:
    """The page, opened from disk; whatever it asks for or complains of is an error."""
    file = tmp_path / "analysis.html"
    file.write_text(page, "utf-8")
    context = chromium.new_context(color_scheme=request.param)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("request", lambda asked: wrong.append(asked.url))
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    opened.goto(file.as_uri())
    yield opened
    assert wrong == [file.as_uri()]
    context.close()


@pytest.mark.browser
def test_the_page_opens_from_disk_and_draws(opened: Page) -> None:
    expect(opened.get_by_role("heading", name="Findings, the worst first")).to_be_visible()
    for name in (
        "Items by mean score",
        "Means of first and latest answers by lesson",
        "Mean ratings of what people would do",
    ):
        expect(opened.get_by_label(re.compile(name))).to_be_visible()
    first = opened.get_by_role("listitem").first
    expect(first).to_contain_text("The group contradicts the key")


@pytest.mark.browser
def test_a_link_opens_an_item_and_its_picture(opened: Page) -> None:
    opened.get_by_role("region", name="Items, a table").get_by_role("link", name="conversation", exact=True).click()
    picture = opened.get_by_label(re.compile("Shares of each answer by thirds"))
    expect(picture.filter(visible=True).last).to_be_visible()
    expect(opened.get_by_role("region", name="conversation, a table")).to_be_visible()


@pytest.mark.browser
def test_a_table_sorts(opened: Page) -> None:
    table = opened.get_by_role("region", name="Items, a table")
    head = table.get_by_role("columnheader", name=re.compile("^mean"))
    means = table.locator("tbody tr td:nth-child(4)")

    def values() -> list[float]:
        return [float(cell.get_attribute("data-value") or "nan") for cell in means.all()]

    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert values() == sorted(values())
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert values() == sorted(values(), reverse=True)
