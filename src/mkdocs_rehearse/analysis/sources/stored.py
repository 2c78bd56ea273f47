"""Answers that lie in a database already: a flat table, or statements as an LRS keeps them."""

from __future__ import annotations

import re
import secrets

import ibis.expr.types as ir

from ..answers import EPOCH, FINGERPRINT, NO_SCORE, NO_SECONDS, OPTION, RESPONSE, UNKNOWN
from ..engine import ClickHouse, Engine

#: Nothing that could have been typed is let through.
_WORDLESS = f"""
    if(match(fingerprint, '^{FINGERPRINT}$'), fingerprint, '{UNKNOWN}') AS fingerprint,
    if(match(response, '^{RESPONSE}$'), response, '{UNKNOWN}') AS response,
    if(match(would, '^{OPTION}$'), would, '') AS would
"""
_NAME = re.compile(r"(?:(\w+)\.)?(\w+)")


def stored_answers(engine: Engine, name: str, until: int) -> ir.Table | None:
    """Return the answers of a table; None if there is none of that name, or none that holds answers.

    Args:
        engine: A database.
        name: `table` or `database.table`. It has the columns of a flat table, or a column `event` with statements as
            JSON text, as the LRS Ralph keeps them in ClickHouse.
        until: The latest time that can be true, in milliseconds since 1970.
    """
    match = _NAME.fullmatch(name)
    if not isinstance(engine, ClickHouse) or match is None:
        return None
    columns = engine.columns(name)
    if {"learner", "item", "fingerprint", "time", "response", "score"} <= columns.keys():
        query = _flat(name, columns)
    elif "event" in columns:
        query = _events(name)
    else:
        return None
    table = engine.query(f"SELECT * REPLACE ({_WORDLESS}) FROM ({query})")
    return table.filter(table.time.between(EPOCH, until), (table.score == NO_SCORE) | table.score.between(0, 1))


def _flat(name: str, columns: dict[str, str]) -> str:
    time = "toUnixTimestamp64Milli(toDateTime64(time, 3, 'UTC'))"
    if columns["time"].endswith("String)") or columns["time"] == "String":
        time = "toUnixTimestamp64Milli(parseDateTime64BestEffortOrZero(time, 3, 'UTC'))"
    would = "assumeNotNull(toString(would))" if "would" in columns else "''"
    seconds = "toInt32(ifNull(seconds, -1))" if "seconds" in columns else f"toInt32({NO_SECONDS})"
    text = "ifNull(toString({0}), '')".format
    return f"""
        SELECT toInt64(bitShiftRight(sipHash64(assumeNotNull(learner)), 1)) AS learner, {text("item")} AS item,
            {text("fingerprint")} AS fingerprint, {time} AS time, {text("response")} AS response, {would} AS would,
            toFloat64(ifNull(score, {NO_SCORE})) AS score, {seconds} AS seconds
        FROM {name}
        WHERE learner IS NOT NULL AND item IS NOT NULL
    """


def _events(name: str) -> str:
    """Read statements where they lie. The salt goes with the query, and nothing keeps it."""
    salt = ", ".join(str(secrets.randbits(63)) for _ in range(2))
    who = "concat(JSONExtractRaw(event, 'actor', 'account'), JSONExtractString(event, 'actor', 'mbox'), "
    who += "JSONExtractString(event, 'actor', 'mbox_sha1sum'), JSONExtractString(event, 'actor', 'openid'))"
    return f"""
        SELECT toInt64(bitShiftRight(sipHash64Keyed(({salt}), {who}), 1)) AS learner,
            arrayElement(splitByRegexp('[/#]', trimRight(JSONExtractString(event, 'object', 'id'), '/')), -1) AS item,
            {_extension("fingerprint")} AS fingerprint,
            toUnixTimestamp64Milli(parseDateTime64BestEffortOrZero(JSONExtractString(event, 'timestamp'), 3, 'UTC'))
                AS time,
            if({_extension("response")} != '', {_extension("response")},
                JSONExtractString(event, 'result', 'response')) AS response,
            {_extension("would")} AS would,
            if(JSONHas(event, 'result', 'score', 'scaled'), JSONExtractFloat(event, 'result', 'score', 'scaled'),
                {NO_SCORE}) AS score,
            toInt32({NO_SECONDS}) AS seconds
        FROM {name}
        WHERE JSONExtractString(event, 'verb', 'id') = 'http://adlnet.gov/expapi/verbs/answered'
            AND JSONExtractString(event, 'id') NOT IN (
                SELECT JSONExtractString(event, 'object', 'id') FROM {name}
                WHERE JSONExtractString(event, 'verb', 'id') = 'http://adlnet.gov/expapi/verbs/voided')
    """


def _extension(name: str) -> str:
    found = ", ".join(
        f"JSONExtractKeysAndValuesRaw(event, {holder}, 'extensions')" for holder in ("'result'", "'context'")
    )
    first = f"arrayFirst(pair -> endsWith(pair.1, '/{name}'), arrayConcat({found})).2"
    return f"trim(BOTH '\"' FROM {first})"
