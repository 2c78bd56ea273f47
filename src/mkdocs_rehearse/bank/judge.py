"""What would make the items of a bank better, and the bank as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ..course import Bank, Entry
from ..diagnostics import Diagnostic
from ..rules.bank import check_whole
from ..rules.items import Cues, Judged, judge_item
from ..yamldoc import Document


class Judge:
    """Judges banks; of an item whose file has not changed it remembers what it said."""

    def __init__(self) -> None:
        self._judged: dict[str, tuple[Document, Judged]] = {}

    def judge(self, bank: Bank) -> Iterator[Diagnostic]:
        """Yield what would make sound items better, in every language, and the bank as a whole."""
        cues: list[tuple[Entry, Cues]] = []
        for entry in bank.entries.values():
            if entry.item:
                judged = self._judge(entry)
                yield from judged.found
                cues += [(entry, judged.cues)] if judged.cues else []
        yield from check_whole(bank, cues)
        for held in bank.translations.values():
            yield from (
                finding for entry in held.entries.values() if entry.item for finding in self._judge(entry).found
            )

    def _judge(self, entry: Entry) -> Judged:
        """Return what would make a sound item better, worked out again only when its file has changed."""
        assert entry.item is not None, "only sound items are judged"
        assert entry.document is not None, "an item was read from one"
        kept = self._judged.get(entry.path)
        if kept is None or kept[0] is not entry.document:
            kept = entry.document, judge_item(entry.item, entry.document)
            self._judged[entry.path] = kept
        return kept[1]
