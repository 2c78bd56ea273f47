"""A conversation as a graph: its keys, what can be reached, what is wrong with it, what it can score, how it looks."""

from .check import check_conversation
from .content import conversation_content
from .drawing import draw_conversation
from .model import Conversation, Ending, Reply, Turn, scene_names
from .picture import draw_map
from .scores import Range, best_way, explain_scores, score_ranges

__all__ = [
    "Conversation",
    "Ending",
    "Range",
    "Reply",
    "Turn",
    "best_way",
    "check_conversation",
    "conversation_content",
    "draw_conversation",
    "draw_map",
    "explain_scores",
    "scene_names",
    "score_ranges",
]
