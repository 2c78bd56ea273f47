"""The settings of a course. They stand once, in `mkdocs.yml` under the Markdown extension `rehearse`."""

from .problems import SETTINGS, Problem, problems_of, without_problems
from .settings import REVIEWS, VOCABULARY, Settings
from .site import (
    PLUGIN_FILES,
    SITE_FILES,
    UNNAMED,
    course_named,
    is_there,
    language_of,
    languages_of,
    real_path,
    repository_of,
)

__all__ = [
    "PLUGIN_FILES",
    "REVIEWS",
    "SETTINGS",
    "SITE_FILES",
    "UNNAMED",
    "VOCABULARY",
    "Problem",
    "Settings",
    "course_named",
    "is_there",
    "language_of",
    "languages_of",
    "problems_of",
    "real_path",
    "repository_of",
    "without_problems",
]
