"""What stands in the text of a page: blocks and quizzes. The one reader, for the check and for the page itself."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Diagnostic
from .blocks import Block, BlockReader
from .quiz import Quiz, parse_quizzes
from .slips import find_coded, find_slips


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found in a page.

    Attributes:
        blocks: The page's blocks, from top to bottom.
        quizzes: The page's `<quiz>` blocks, from top to bottom; what stands in one of them is its text.
        slips: What lines name that were meant to begin a block but do not, and the findings.
        coded: The names and arguments of blocks that are shown as code, and what to say where they are meant as blocks.
    """

    blocks: tuple[Block, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    slips: tuple[tuple[str, Diagnostic], ...] = ()
    coded: tuple[tuple[str, str, Diagnostic], ...] = ()


def read_parts(text: str, path: str, stem: str, first: int = 0, quiz_blocks: bool = True) -> Parts:
    """Read the text of a page.

    Args:
        text: The page.
        path: How to name it in a finding.
        stem: The file's name without its ending; with a quiz's question it makes the quiz's id.
        first: Where the front matter ends.
        quiz_blocks: Whether `<quiz>` blocks are ours.
    """
    quizzes = parse_quizzes(text, path, stem, first) if quiz_blocks else ()
    taken = {
        line for quiz in quizzes for line in range(text.count("\n", 0, quiz.start), text.count("\n", 0, quiz.end) + 1)
    }
    reader = BlockReader(text, path, text.count("\n", 0, first), taken)
    blocks = tuple(reader.blocks())
    # A tag within a block's lines is lost with them, and the block says so.
    held = tuple(quiz for quiz in quizzes if not any(block.start <= quiz.start < block.end for block in blocks))
    return Parts(blocks, held, tuple(find_slips(reader, path)), tuple(find_coded(reader, path)))
