"""Items on paper and for raters: the answer key, the learner's workbook and the facilitator's key."""

from .handout import handouts
from .key import key_data, key_text
from .sheet import Choice, Scene, Sheet, sheet_of

__all__ = ["Choice", "Scene", "Sheet", "handouts", "key_data", "key_text", "sheet_of"]
