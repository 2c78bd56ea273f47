"""A record store that others wrote: Ralph, of France Université Numérique, in an environment of its own.

It takes statements as its models of xAPI allow, and gives them out as any store does. It holds no documents of a
learner, which is why `Lrs` stands before it.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Self
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from .sites import ROOT

Statement = dict[str, Any]

_PYTHON = ROOT / "build" / "lrs" / "bin" / "python"
#: Its store in files is made for one request; kept as lines to which more are added, it takes any number.
_PROGRAM = """
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", fd=int(sys.argv[1]), log_level="error")
"""
#: `lms:secret`, and the same as Ralph keeps it.
_KEY = "Basic bG1zOnNlY3JldA=="
_HASH = "$2b$04$NlbXhbJH7wge/NWyVvLZVeTiRB.BmKbUcH5OKBQgbtH.F0Q.5Q24i"
_SECONDS = 60


class Ralph:
    """A running store; from entering to leaving its context.

    Args:
        folder: Where it keeps its credentials and its statements.
    """

    def __init__(self, folder: Path) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/xAPI/"
        user = {"agent": {"mbox": "mailto:lms@example.org"}, "scopes": ["all"], "hash": _HASH, "username": "lms"}
        (folder / "auth.json").write_text(json.dumps([user]), "utf-8")
        self._environment = os.environ | {
            "RALPH_APP_DIR": str(folder),
            "RALPH_RUNSERVER_BACKEND": "fs",
            "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
        }

    def __enter__(self) -> Self:
        port = self._socket.fileno()
        self._running = subprocess.Popen([_PYTHON, "-c", _PROGRAM, str(port)], env=self._environment, pass_fds=[port])
        deadline = time.monotonic() + _SECONDS
        while not self._answers():
            assert self._running.poll() is None, "the store ended before it answered"
            assert time.monotonic() < deadline, "the store does not answer"
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        self._running.terminate()
        self._running.wait()
        self._socket.close()

    def take(self, batch: list[Statement]) -> str:
        """Hand over statements, and return what it has against them, if anything."""
        try:
            self._ask("statements", batch)
        except HTTPError as refused:
            return f"{refused.code} {refused.read().decode()}"
        return ""

    def give(self, registration: str) -> bytes:
        """Return the statements of a registration as it gives them out."""
        return self._ask(f"statements?registration={registration}")

    def _answers(self) -> bool:
        with suppress(URLError, ConnectionError):
            return bool(self._ask("statements"))
        return False

    def _ask(self, path: str, body: object = None) -> bytes:
        said = None if body is None else json.dumps(body).encode()
        headers = {
            "Authorization": _KEY,
            "X-Experience-API-Version": "1.0.3",
            "Content-Type": "application/json",
        }
        with urlopen(Request(f"{self._url}{path}", said, headers), timeout=_SECONDS) as answer:
            content: bytes = answer.read()
        return content
