"""The course."""

from .check import error, warning

UNNAMED_COURSE = warning(
    "unnamed-course",
    "The setting `course` names the course.",
    "Learners’ records are kept under this name, once for each address. Without it the site’s name is taken, and a new"
    " name for the site would begin every record anew. What a course kept before it had a name moves over to its own.",
    "Write the name that the message offers, and keep it once learners have answered.",
    example="""\
site_name: A course
markdown_extensions:
  - rehearse""",
)
NO_PLUGIN = error(
    "no-plugin",
    "A site that has the extension `rehearse` has the plugin too.",
    "The extension puts scenarios into pages. Scripts and styles, a page for each scenario, and the template of lessons"
    " come from the plugin: without it MkDocs cannot build the site.",
    "Add `- rehearse` under `plugins:` in `mkdocs.yml`.",
    example="""\
plugins:
  - search
markdown_extensions:
  - rehearse""",
)
LOST_FILE = error(
    "lost-file",
    "Every scenario, every page and the course’s own words stand where they are read.",
    "Scenarios are read from the folder of scenarios, pages from that of pages, and the course’s own words from"
    " `rehearse.yml` beside the site’s settings. What stands elsewhere, or has another ending, is left out in silence.",
    "Move the file, or rename it as the message says.",
    example="""\
# docs/lessons/open-door.yml
format: best
title: An open door""",
)
OTHER_HOST = warning(
    "other-host",
    "No page of the course asks another host for anything.",
    "Whoever runs that host learns who reads which lesson, and when. A course that needs it does not open without a"
    " network, nor where such hosts are blocked.",
    "Use the setting that the message offers, or keep a copy of the file in the course. Material’s plugin `privacy`"
    " does that for you.",
    example="""\
theme:
  name: material
  font:
    text: Roboto""",
)
