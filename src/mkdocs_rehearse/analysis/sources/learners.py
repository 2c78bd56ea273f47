"""People as numbers: a number says that two answers are of one person, and nothing else."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from hashlib import blake2b


class Learners:
    """Gives every learner a number, in the order in which they are met."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(32)  # stays in this process, so that no number can be made again
        self._actors: dict[bytes, int] = {}
        self._answers: dict[int, int] = {}
        self._sizes: dict[int, int] = {}
        self._count = 0

    def of_actor(self, identity: str) -> int:
        """Return the number of a person who is named; the name is forgotten at once."""
        name = blake2b(identity.encode("utf-8", "replace"), key=self._salt, digest_size=16).digest()
        number = self._actors.get(name)
        if number is None:
            number = self._actors[name] = self._next()
        return number

    def of_record(self, answers: Iterable[tuple[str, int, str]]) -> tuple[int, bool]:
        """Return the number of a record's learner, and whether another record of the same learner was met.

        Two files are of one learner when at least half of what the shorter one has answered first, to the
        millisecond, stands in the other.

        Args:
            answers: Of each item: its id, the time of its first answer, and the response.
        """
        marks = [hash(answer) for answer in answers]
        owners = [self._answers[mark] for mark in marks if mark in self._answers]
        known = max(set(owners), key=owners.count) if owners else None
        again = known is not None and 2 * owners.count(known) >= min(len(marks), self._sizes.get(known, len(marks)))
        number = known if again and known is not None else self._next()
        self._sizes[number] = max(len(marks), self._sizes.get(number, 0))
        self._answers.update((mark, number) for mark in marks if mark not in self._answers)
        return number, again

    def _next(self) -> int:
        self._count += 1
        return self._count
