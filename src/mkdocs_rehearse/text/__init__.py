"""Markdown as text, brackets in it, and the nearest names."""
