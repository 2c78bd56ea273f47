"""A conversation as a graph: its keys, what can be reached, what is wrong with it, what it can score, how it looks."""

from .check import check_conversation
from .content import conversation_content
from .drawing import draw_conversation
from .model import Conversation, Ending, Reply, Turn
from .scores import best_way, explain_scores

__all__ = [
    "Conversation",
    "Ending",
    "Reply",
    "Turn",
    "best_way",
    "check_conversation",
    "conversation_content",
    "draw_conversation",
    "explain_scores",
]
