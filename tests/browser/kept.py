"""What the browser keeps of a learner, as another page would find it."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

# A change stands in the journal first. This waits until the document holds it, and gives up where it cannot.
_DOCUMENT = """async (key) => {
    const same = (one) => (other) => JSON.stringify(one) === JSON.stringify(other)
    const changes = () => Object.keys(localStorage).filter((name) => name.startsWith(`${key}:log:`)).sort()
        .map((name) => Object.values(JSON.parse(localStorage.getItem(name)))[0])
    const hasWork = (kept, open) => open.response === null ? !kept || kept.time > open.time : kept?.time >= open.time
    const idsIn = ({ answers = {} }) => Object.keys(answers)
    const hasRound = (kept, round) => kept?.started > round.started || (kept?.started === round.started &&
        (kept.closed || (!round.closed && kept.at >= round.at && idsIn(round).every((id) => idsIn(kept).includes(id)))))
    const holds = (doc, { items, plans = {}, round }, at, all) =>
        Object.entries(items).every(([id, { attempts, open }]) =>
            attempts.every((attempt) => doc.items[id]?.attempts.some(same(attempt))) &&
            (!open || all.slice(at + 1).some((later) => id in later.items) || hasWork(doc.items[id]?.open, open))) &&
        Object.entries(plans).every(([name, { time }]) => doc.plans?.[name]?.time >= time) &&
        (!round || hasRound(doc.round, round))
    for (let turn = 0; turn < 100; turn++) {
        const text = localStorage.getItem(key)
        try {
            const doc = JSON.parse(text) ?? { items: {} }
            if (changes().every((change, at, all) => holds(doc, change, at, all))) return text
        } catch {
            return text
        }
        await new Promise((done) => setTimeout(done, 20))
    }
    return localStorage.getItem(key)
}"""


def document(page: Page, key: str) -> dict[str, Any]:
    """Return the record under a key, once all that was done before is part of it."""
    found: dict[str, Any] = json.loads(page.evaluate(_DOCUMENT, key) or '{"items": {}}')
    return found


def attempts(page: Page, course: str, item: str) -> list[dict[str, Any]]:
    """Return what the browser keeps of an item."""
    kept: list[dict[str, Any]] = document(page, f"rehearse:{course}")["items"].get(item, {"attempts": []})["attempts"]
    return kept


def replace(page: Page, key: str, text: str) -> None:
    """Put a text in the place of a record and its journal."""
    document(page, key)
    page.evaluate(
        """([key, text]) => {
            const journal = Object.keys(localStorage).filter((name) => name.startsWith(`${key}:log:`))
            for (const name of journal) localStorage.removeItem(name)
            localStorage.setItem(key, text)
        }""",
        [key, text],
    )


def rewrite(page: Page, key: str, change: str) -> None:
    """Change the record under a key as somebody else would, when the journal has nothing to say any longer.

    Args:
        page: Where to do it.
        key: The record's.
        change: What to do with `record`, in JavaScript.
    """
    text = json.dumps(document(page, key))
    replace(
        page,
        key,
        page.evaluate(f"text => {{ const record = JSON.parse(text); {change}; return JSON.stringify(record) }}", text),
    )
