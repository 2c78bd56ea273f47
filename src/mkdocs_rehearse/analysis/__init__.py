"""What a group's answers show: which items work, which keys the people contradict, what was not understood.

An extra: `pip install "mkdocs-rehearse[analysis]"`. Nothing here is imported by the rest but by two commands; of
its formulas, also by exports.
"""
