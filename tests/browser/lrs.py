"""An LMS that opens cmi5 courses and holds them to the rules, before a record store that others wrote.

It takes nothing that an LMS could refuse. Rules are named by the sections of cmi5 (Quartz, 1st edition) and of xAPI
1.0.3. Of each request it judges by what it knew before it, as the strictest hosts do. What it has nothing against goes
to the store, which has the last word.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import partial
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4
from zipfile import ZipFile

from .ralph import Ralph
from .server import Handler, Server

Statement = dict[str, Any]

_CMI5 = "https://w3id.org/xapi/cmi5/context/"
_SESSION = f"{_CMI5}extensions/sessionid"
_MASTERY = f"{_CMI5}extensions/masteryscore"
_VERBS = "http://adlnet.gov/expapi/verbs/"
_DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
_UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_DURATION = re.compile(r"PT\d+(\.\d{1,2})?S")


class Lrs(Server):
    """An LMS, which opens one package to one learner.

    Attributes:
        statements: What was taken, in order.
        broken: The rules that a request has broken.
        state: The documents of the learner, by their ids.
        preferences: The learner's preferences, if there are any.
        launch: What the launch data say besides the context.
        registration: What one learner does with one package; a store keeps several of them apart by it.
        silent: Whether it answers 503 to everything but the package itself.
    """

    actor: ClassVar = {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "1625378"}}
    activity = "https://lms.example.org/course/7/au/0"

    def __init__(self, package: Path, folder: Path, store: Ralph) -> None:
        self._store = store
        self.registration = str(uuid4())
        with ZipFile(package) as zipped:
            zipped.extractall(folder / "package")
        self.statements: list[Statement] = []
        self.broken: list[str] = []
        self.state: dict[str, Any] = {}
        self.preferences: dict[str, str] | None = None
        self.launch: dict[str, Any] = {"launchMode": "Normal", "masteryScore": 0.8, "moveOn": "CompletedOrPassed"}
        self.silent = False
        self.token = ""
        self.fetched: set[str] = set()
        self.has_read = False
        super().__init__(partial(_Handler, lrs=self, directory=str(folder)))

    def open(self) -> str:
        """Begin a session, and return the address that opens it (8.1)."""
        key = uuid4().hex
        self.token, self.has_read = b64encode(f"session:{key}".encode()).decode(), False
        extensions = {_SESSION: key}
        grouping = [{"id": "https://publisher.example.org/greetings#course"}]
        template = {"contextActivities": {"grouping": grouping}, "extensions": extensions}
        self.state["LMS.LaunchData"] = {"contextTemplate": template, **self.launch}
        query = {
            "endpoint": f"{self.url}lrs",
            "fetch": f"{self.url}fetch?k={key}",
            "actor": json.dumps(self.actor),
            "registration": self.registration,
            "activityId": self.activity,
        }
        return f"{self.url}package/index.html?{urlencode(query)}"

    def verbs(self) -> list[str]:
        """Return what was said, in one word each."""
        return [statement["verb"]["id"].removeprefix(_VERBS) for statement in self.statements]

    def take(self, batch: list[Statement]) -> int:
        """Judge statements, and keep them if none breaks a rule; return the status of the answer."""
        if known := [one for one in batch if any(one["id"] == held["id"] for held in self.statements)]:
            return 204 if all(one in self.statements for one in known) else 409
        broken = [f"{rule} ({one.get('verb')})" for one in batch for rule in self._broken_by(one)]
        verbs = [one["verb"]["id"] for one in batch]
        if len(set(verbs)) < len([verb for verb in verbs if verb != f"{_VERBS}answered"]) and "answered" not in str(
            verbs
        ):
            broken.append("9.3 a verb twice")
        if not broken and (refused := self._store.take(batch)):
            broken.append(refused)
        self.broken += broken
        if not broken:
            self.statements += batch
        return 401 if broken else 200

    def _broken_by(self, one: Statement) -> list[str]:
        context, template = one.get("context", {}), self.state["LMS.LaunchData"]["contextTemplate"]
        session = [held for held in self.statements if held["context"]["extensions"][_SESSION] == self._session]
        said = [held["verb"]["id"].removeprefix(_VERBS) for held in session]
        verb = one["verb"]["id"].removeprefix(_VERBS)
        activities = context.get("contextActivities", {})
        rules = {
            "9.1 a UUID as id": _UUID.fullmatch(one.get("id", "")) is not None,
            "9.2 the actor of the launch": one.get("actor") == self.actor,
            "9.6.1 the registration": context.get("registration") == self.registration,
            "9.6.3.1 the session": context.get("extensions", {}).get(_SESSION) == self._session,
            "9.7 a time in UTC": _TIME.fullmatch(one.get("timestamp", "")) is not None,
            "10 the context template": activities.get("grouping") == template["contextActivities"]["grouping"],
            "11 preferences first": self.has_read,
            "9.3 initialized first": verb == "initialized" or "initialized" in said,
            "9.3 terminated last": "terminated" not in said,
            "9.7 in order of time": all(held["timestamp"] <= one["timestamp"] for held in session[:1]),
            "xAPI 2.4.3 an IRI as verb": one["verb"]["id"].startswith(_VERBS),
        }
        own = (
            self._broken_defined(one, verb)
            if {"id": f"{_CMI5}categories/cmi5"} in activities.get("category", [])
            else []
        )
        return [rule for rule, holds in rules.items() if not holds] + own + self._broken_allowed(one, verb)

    def _broken_defined(self, one: Statement, verb: str) -> list[str]:
        result, before = (
            one.get("result", {}),
            [held for held in self.statements if held["object"]["id"] == self.activity],
        )
        said = [held["verb"]["id"].removeprefix(_VERBS) for held in before]
        scaled, bar = result.get("score", {}).get("scaled"), self.launch.get("masteryScore")
        rules = {
            "9.3 a verb of cmi5": verb in _DEFINED,
            "9.3 once in a registration": verb not in ("completed", "passed") or verb not in said,
            "9.4 the activity of the launch": one["object"]["id"] == self.activity,
            "9.5.1 a score with passed only": "score" not in result or verb == "passed",
            "9.5.2 success with passed only": result.get("success") == (True if verb == "passed" else None),
            "9.5.3 completion with completed only": result.get("completion") == (True if verb == "completed" else None),
            "9.5.4 duration": verb == "initialized" or _DURATION.fullmatch(result.get("duration", "")) is not None,
            "9.3.4 passed reaches the bar": scaled is None or bar is None or scaled >= bar,
            "9.6.3.2 the bar itself": scaled is None or one["context"]["extensions"].get(_MASTERY) == bar,
            "9.6.2.2 the category moveon": (
                {"id": f"{_CMI5}categories/moveon"} in one["context"]["contextActivities"]["category"]
            )
            == (verb in ("completed", "passed")),
            "10 nothing judged in other modes": self.launch["launchMode"] == "Normal"
            or verb in ("initialized", "terminated"),
        }
        return [rule for rule, holds in rules.items() if not holds]

    def _broken_allowed(self, one: Statement, verb: str) -> list[str]:
        if verb != "answered":
            return []
        definition, result = one["object"].get("definition", {}), one.get("result", {})
        parts = {
            "choice": ["choices"],
            "sequencing": ["choices"],
            "matching": ["source", "target"],
            "performance": ["steps"],
        }
        kind = definition.get("interactionType")
        known = {part["id"] for name in parts.get(kind, []) for part in definition.get(name, [])}
        named = set(re.split(r"\[[.,]\]", result.get("response", "")))
        rules = {
            "xAPI 2.4.4.1 an activity below the course": one["object"]["id"].startswith(f"{self.activity}/"),
            "xAPI 2.4.4.1 an interaction": definition.get("type")
            == "http://adlnet.gov/expapi/activities/cmi.interaction",
            "xAPI Appendix C components": kind == "fill-in"
            or (known and all(name in definition for name in parts[kind])),
            "xAPI Appendix C a response of components": kind in ("fill-in", "performance") or named <= known,
            "xAPI 2.4.5.1 a scaled score": 0 <= result.get("score", {}).get("scaled", -1) <= 1,
        }
        return [rule for rule, holds in rules.items() if not holds]

    @property
    def _session(self) -> str:
        session: str = self.state["LMS.LaunchData"]["contextTemplate"]["extensions"][_SESSION]
        return session


class _Handler(Handler):
    def __init__(self, *arguments: object, lrs: Lrs, directory: str) -> None:
        self._lrs = lrs
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if not self.path.startswith("/lrs/"):
            return super().do_GET()
        return self._resource() if self._may() else None

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.path.startswith("/fetch"):
            key = self._query["k"]
            said = (
                {"error-code": "1", "error-text": "already in use"}
                if key in self._lrs.fetched
                else {"auth-token": self._lrs.token}
            )
            self._lrs.fetched.add(key)
            return self._say(200, said)
        if not self._may():
            return None
        statements = json.loads(body)
        return self._say(self._lrs.take(statements), [one["id"] for one in statements])

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        if not self._may():
            return
        name = self._query["stateId"]
        if name == "LMS.LaunchData":
            self._lrs.broken.append("10 the launch data are the LMS's own")
        self._lrs.state[name] = json.loads(body)
        self._say(204)

    @property
    def _query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    def _may(self) -> bool:
        lrs = self._lrs
        if lrs.silent:
            self._say(503)
            return False
        rules = {
            "8.2 the token": self.headers["Authorization"] == f"Basic {lrs.token}",
            "xAPI 3.3 the version": self.headers["X-Experience-API-Version"] == "1.0.3",
            "xAPI 3.1.1 JSON": self.command == "GET" or self.headers["Content-Type"] == "application/json",
            "10 the agent": "agent" not in self._query or json.loads(self._query["agent"]) == lrs.actor,
            "10 the registration": self._query.get("registration", lrs.registration) == lrs.registration,
        }
        broken = [rule for rule, holds in rules.items() if not holds]
        lrs.broken += broken
        if broken:
            self._say(401)
        return not broken

    def _resource(self) -> None:
        lrs, path, query = self._lrs, urlsplit(self.path).path.removeprefix("/lrs/"), self._query
        if path == "activities/state" and query["activityId"] == lrs.activity and query["stateId"] in lrs.state:
            return self._say(200, lrs.state[query["stateId"]])
        if path == "agents/profile" and query["profileId"] == "cmi5LearnerPreferences":
            lrs.has_read = True
            return self._say(200, lrs.preferences) if lrs.preferences else self._say(404)
        return self._say(404)

    def _say(self, status: int, body: object = None) -> None:
        self.send(status, b"" if body is None else json.dumps(body).encode(), "application/json")
