// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Store } from './store.js' */
import { copyOf, formatDoc, identity, parseDoc } from './document.js'
import { plansOf } from './plans.js'
import { roundIn } from './rounds.js'
import { readText, removeText, storedKeys, writeText } from './storage.js'
import { inTurn, SETTLED } from './turns.js'

/** Take a record out of the browser.
 * @type {(store: Store, course: string) => () => void} the call that brings it back */
export function eraseRecord(store, course) {
  const erasing = new Erasing(course, copyOf(store.doc))
  erasing.begin()
  store.forget()
  return () => {
    if (erasing.undo()) store.forget()
    else store.merge(erasing.doc)
  }
}

/** A record that is taken out of the browser, with its journal and what was set aside of it. */
class Erasing {
  #course
  #key
  #stop = () => {}
  /** @type {[string, string][]} */ #texts = []

  /**
   * @param {string} course
   * @param {Doc} doc what the record holds
   */
  constructor(course, doc) {
    this.#course = course
    this.#key = `rehearse:${course}`
    this.doc = doc
  }

  /** Take it out; and again if another tab, which had not heard of it yet, puts it back. What was answered since stays. */
  begin() {
    const parts = [this.#key, `${this.#key}:aside:`, `${this.#key}:log:`]
    const keys = storedKeys()?.filter((key) => key === parts[0] || parts.slice(1).some((part) => key.startsWith(part)))
    this.#texts = (keys ?? []).map((key) => [key, readText(key) ?? ''])
    for (const [key] of this.#texts) removeText(key)
    const hear = (/** @type {StorageEvent} */ { key, newValue }) => {
      if (key === this.#key && newValue !== null) inTurn(this.#key, () => this.#takeOut())
    }
    addEventListener('storage', hear)
    this.#stop = () => removeEventListener('storage', hear)
    setTimeout(this.#stop, SETTLED)
  }

  /** Bring back what no document can hold: what was set aside, and a text that could not be read, unless there is a
   * new record by now.
   * @returns {boolean} whether such a text was the record */
  undo() {
    this.#stop()
    const [record] = this.#texts.filter(([key]) => key === this.#key)
    for (const [key, text] of this.#texts) if (key.startsWith(`${this.#key}:aside:`)) writeText(key, text)
    const isUnread = !!record && parseDoc(record[1], this.#course).fault === 'aside'
    return isUnread && readText(this.#key) === null && writeText(...record)
  }

  #takeOut() {
    const text = readText(this.#key)
    const doc = parseDoc(text ?? null, this.#course)
    if (!text || doc.fault) return
    subtract(doc, this.doc)
    const isEmpty = !doc.attempts.size && !doc.work.size && !plansOf(doc).size && !roundIn(doc)
    if (isEmpty) removeText(this.#key)
    else writeText(this.#key, formatDoc(doc, this.#course))
  }
}

/** Take out of a document what another one holds.
 * @type {(doc: Doc, other: Doc) => void} */
export function subtract(doc, other) {
  for (const [id, attempts] of other.attempts) {
    const known = new Set(attempts.map(identity))
    const left = (doc.attempts.get(id) ?? []).filter((attempt) => !known.has(identity(attempt)))
    if (left.length) doc.attempts.set(id, left)
    else doc.attempts.delete(id)
  }
  for (const [id, { time }] of other.work) if (doc.work.get(id)?.time === time) doc.work.delete(id)
  const erased = plansOf(other)
  const plans = Object.fromEntries([...plansOf(doc)].filter(([name, { time }]) => erased.get(name)?.time !== time))
  const [round, before] = [roundIn(doc), roundIn(other)]
  doc.rest = { plans, ...(round && round.started !== before?.started && { round }) }
  doc.extras = new Map([...doc.extras].filter(([id]) => !other.extras.has(id)))
}
