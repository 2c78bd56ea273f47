"""The course."""

from .check import warning

UNNAMED_COURSE = warning(
    "unnamed-course",
    "The setting `course` names the course.",
    "Learners’ records are kept under this name, once for each address. Without it the site’s name is taken, and a new"
    " name for the site would begin every record anew.",
    "Write the name that the message offers, and keep it once learners have answered.",
)
