"""A package as one file: the same course gives the same bytes, whoever builds it and when."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ...words import direction_of
from .manifest import START, manifest_of
from .package import Package
from .questions import package_script

#: Where in a package the site stands.
SITE = "course"
_FRAME = Path(__file__).parent / "frame"
#: What servers show and send. Themes ask for the site's map themselves.
_LEFT_OUT = ("404.html", "sitemap.xml.gz")
#: The first moment that a zip file can name.
_TIME = (1980, 1, 1, 0, 0, 0)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src {connect}; "
    "base-uri 'none'; form-action 'none'"
)


def write_package(package: Package, site: Path, file: Path) -> int:
    """Write a package.

    Args:
        package: The course.
        site: Its built site, in which addresses name files.
        file: Where to write it.

    Returns:
        How many files it holds.

    Raises:
        OSError: A file cannot be read or written.
    """
    parts = dict(sorted(_parts(package, site)))
    name, text = manifest_of(package, parts)
    with ZipFile(file, "w") as zipped:
        for path, content in {name: text.encode(), **parts}.items():
            info = ZipInfo(path, _TIME)
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
            info.create_system = 3  # else it names the system that built it
            zipped.writestr(info, content)
    return len(parts) + 1


def _parts(package: Package, site: Path) -> Iterator[tuple[str, bytes]]:
    yield START, _frame_page(package).encode()
    yield "package.js", package_script(package).encode()
    yield "frame.js", (_FRAME / "frame.js").read_bytes()
    yield "frame.css", (_FRAME / "frame.css").read_bytes()
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in _LEFT_OUT:
            yield f"{SITE}/{name}", path.read_bytes()


def _frame_page(package: Package) -> str:
    """Return the page around the site. cmi5 alone asks servers, and which ones the LMS says only when it opens it."""
    connect = "'self' https: http:" if package.standard == "cmi5" else "'none'"
    values = {
        "LANGUAGE": package.language,
        "DIRECTION": direction_of(package.language),
        "TITLE": package.title,
        "POLICY": _POLICY.format(connect=connect),
    }
    page = (_FRAME / START).read_text("utf-8")
    for name, value in values.items():
        page = page.replace(f"{{{name}}}", escape(value))
    return page
