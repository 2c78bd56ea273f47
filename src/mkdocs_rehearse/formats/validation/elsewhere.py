"""What other tools and other languages call the keys and the formats of an item."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...text.names import nearest
from ..registry import FORMATS

_KEYS = {
    "allow": "erlauben autoriser permitir",
    "channel": "kanal medium canal media",
    "checklist": "checkliste prüfliste checklists criteria kriterien critères criterios",
    "correct": "right is_correct richtig korrekt juste correcto rating score points",
    "effect": "wirkung effet efecto consequence",
    "endings": "enden schlüsse fins finales outcomes",
    "examples": "beispiele exemples ejemplos samples options answers replies model_answer model_answers",
    "format": "type kind typ art fragetyp question_type formato",
    "objective": "goal goals aim ziel lernziel objectif objetivo learning_objective outcome",
    "options": "answers answer choices choice alternatives replies responses distractors"
    " antworten antwort optionen auswahl réponses reponses choix opciones respuestas",
    "person": "sender_name name contact kontakt personne persona",
    "place": "location city ort stadt lieu lugar",
    "question": "prompt stem lead lead_in query ask task frage aufgabe pregunta",
    "rating": "score points grade value weight bewertung wertung punkte note points évaluation puntuación puntos",
    "rationale": "explanation feedback reason because why comment begründung erklärung grund rückmeldung"
    " justification explication raison retour razón explicación motivo",
    "role": "rolle rôle rol",
    "sentence": "text cloze gap_text lückentext satz phrase oración",
    "situation": "scenario context background description case story lage fall beschreibung situación contexte"
    " contexto",
    "text": "label answer option body reply message antwort texte texto réponse respuesta",
    "title": "name heading headline titel überschrift titre título titulo",
    "turns": "steps nodes scenes schritte züge tours turnos",
}
_FORMATS = {
    "best": "single single-choice multiple-choice radio mcq sjt einfachauswahl",
    "best-worst": "most-least best-and-worst",
    "blank": "cloze gap gaps gap-fill fill fill-in fill-in-the-blank lückentext",
    "conversation": "dialogue dialog branching branch chat gespräch",
    "draft": "essay open free-text text short-answer entwurf",
    "mark": "highlight hotspot hottext mark-the-words",
    "multiple": "multi multiple-choice multiple-response checkbox checkboxes mehrfachauswahl true-false",
    "rank": "order ordering sort sorting ranking sequence reihenfolge",
    "rate": "likert scale matrix rating bewerten",
}


#: What begins a line as a key does, whatever stands around it.
_BEGIN = re.compile(r"^\W*(\w[\w -]{0,30}?)\W{0,4}[ \t]*(?:[:：=|>]|$)", re.MULTILINE)


def names_a_key(text: str) -> bool:
    """Tell whether any line of a file begins with what may be a key of an item, in whichever language or spelling."""
    known = {name for kind in FORMATS.values() for name in kind.model.model_fields}
    return any(key_meant(match[1], known) for match in _BEGIN.finditer(text))


def key_meant(word: str, known: Collection[str], likeness: float | None = None) -> str | None:
    """Return the key that a word most likely stands for.

    Args:
        word: What stands in the place of a key.
        known: The keys that may be meant.
        likeness: How like one of them a slip must be, 0 to 1, where that is not left to `nearest`.
    """
    return _meant(word, known, _KEYS, likeness)


def format_meant(word: str, known: Collection[str]) -> str | None:
    """Return the format that a word most likely stands for."""
    return _meant(word, known, _FORMATS)


def _meant(word: str, known: Collection[str], table: dict[str, str], likeness: float | None = None) -> str | None:
    like = nearest(word, known) if likeness is None else nearest(word, known, likeness)
    plain = word.strip().lower()
    names = {plain, plain.replace(" ", "_"), plain.replace(" ", "-").replace("_", "-")}
    return like or next((name for name in known if names & set(table.get(name, "").split())), None)
