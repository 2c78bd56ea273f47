"""`python -m mkdocs_rehearse` is the command `rehearse`."""

from .cli import main

main(prog_name="rehearse")
