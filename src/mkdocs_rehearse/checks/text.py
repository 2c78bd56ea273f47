"""The file as text."""

from .check import error

ENCODING = error(
    "encoding",
    "A file is UTF-8 text.",
    "In any other encoding, names and quotation marks turn into wrong characters on the page.",
    "Save the file again and choose the encoding “UTF-8” in your editor.",
    example="""\
situation: Le�la runs quality control.""",
)
TOO_LARGE = error(
    "too-large",
    "A file stays under one megabyte, and its values under fifty levels.",
    "An item is about two kilobytes. A file a thousand times that size is a mistake, and would stall the build.",
    "Write one scenario per file.",
    example="""\
options: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[""",
)
CANNOT_OPEN = error(
    "cannot-open",
    "A file of the course can be opened.",
    "What is in it would be missing, and nobody would be told. Most often it is a link to a file that is gone.",
    "Put the file there, remove the link, or allow your account to read it.",
    example="""\
quizzes/dye-testing.yml → ../old/dye-testing.yml, which is gone""",
)
OUTSIDE = error(
    "outside",
    "What the course reads stands in its repository.",
    "A link or a path that leads out of it would publish whatever stands there, on the machine that builds the site.",
    "Move the files into the repository. Where they are meant to stand elsewhere, set `outside: true` in `mkdocs.yml`.",
    example="""\
markdown_extensions:
  - rehearse:
      quizzes: ../other-course/quizzes""",
)
EMPTY_FILE = error(
    "empty-file",
    "A scenario file holds an item.",
    "An empty file has an id but nothing to show.",
    "Write the item, or delete the file.",
    example="""\
# Write the item here.""",
)
CONTROL_CHARACTER = error(
    "control-character",
    "Text holds no invisible control characters.",
    "They come in by copy and paste, cannot be seen, and break pages and screen readers.",
    "Delete the text around the place and type it anew.",
    example="""\
  - text: Thanks for connecting, Leila. May I send you a� demo?""",
)
