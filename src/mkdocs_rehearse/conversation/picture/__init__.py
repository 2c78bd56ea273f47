"""A conversation as a drawing: boxes in rows, and an arrow for each reply."""

from .places import Arrow, Box, Picture, lay_out
from .svg import draw_map

__all__ = ["Arrow", "Box", "Picture", "draw_map", "lay_out"]
