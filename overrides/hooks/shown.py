"""Below each sound scenario that a guide gives as YAML stands what a learner sees of it, to be tried at once.

Such an example is in no bank, and what is answered is kept apart from the course's record.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_EXAMPLE = re.compile(r"^```yaml\n(format: .*?)^```$", re.DOTALL | re.MULTILINE)
_PLACE = "<!-- shown {} -->"


def on_page_markdown(text: str, page: Page, **_: object) -> str:
    """Mark the place below each example."""
    if not page.file.src_uri.startswith("guides/"):
        return text
    page.meta["shown"] = examples = _EXAMPLE.findall(text)
    places = iter(map(_PLACE.format, range(len(examples))))
    return _EXAMPLE.sub(lambda example: f"{example[0]}\n\n{next(places)}", text)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put the items there."""
    for number, html_of_item in enumerate(render(page.meta.get("shown", []), Path(config.docs_dir))):
        shown = f'<div class="shown">{html_of_item}</div>' if html_of_item else ""
        html = html.replace(_PLACE.format(number), shown, 1)
    return html


def render(examples: list[str], docs: Path) -> list[str]:
    """Return what learners see of scenarios: nothing of one with mistakes, which a guide has made on purpose.

    Args:
        examples: The scenarios in YAML.
        docs: The folder of the lessons, whose objectives they name.
    """
    with TemporaryDirectory() as folder:
        for number, text in enumerate(examples):
            Path(folder, f"example-{number + 1}.yml").write_text(text, "utf-8")
        settings = {"quizzes": folder, "docs": str(docs), "course": "examples", "item_pages": False, "outside": True}
        md = markdown.Markdown(extensions=["rehearse"], extension_configs={"rehearse": settings})
        shown = [
            md.reset().convert(f"/// scenario | example-{number + 1}\n    level: 3\n///\n")
            for number in range(len(examples))
        ]
    return ["" if "rehearse-fault" in html else html for html in shown]
