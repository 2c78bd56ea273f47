// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Store } from './store.js' */
import { copyOf, formatDoc, identity, parseDoc } from './document.js'
import { Journal } from './journal.js'
import { plansOf } from './plans.js'
import { roundIn } from './rounds.js'
import { readText, removeText, storedKeys, writeText } from './storage.js'
import { valueOf } from './time.js'
import { inTurn, SETTLED } from './turns.js'

/** The one name that all courses had which gave themselves none: those of one host shared a record. */
export const UNNAMED = 'course'

/** Take a record out of the browser, and of the one that was shared what was taken over from there.
 * @type {(store: Store, course: string) => () => void} the call that brings it back */
export function eraseRecord(store, course) {
  const erasing = new Erasing(course, copyOf(store.doc))
  erasing.begin()
  if (course !== UNNAMED) takeOut(UNNAMED, erasing.doc)
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
      if (key === this.#key && newValue !== null) takeOut(this.#course, this.doc)
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
}

/** Take out of a course's record what a document holds, in turn with other tabs.
 * @type {(course: string, gone: Doc) => void} */
export const takeOut = (course, gone) => inTurn(`rehearse:${course}`, () => takeOutNow(course, gone))

/** @type {(course: string, gone: Doc) => void} */
function takeOutNow(course, gone) {
  if (isEmpty(gone)) return
  const [key, journal] = [`rehearse:${course}`, new Journal(course)]
  for (const [name, change] of journal.read() ?? []) {
    const held = 'add' in change ? change.add : change.merge
    const left = copyOf(held)
    subtract(left, gone)
    if (isEmpty(left) && !isEmpty(held)) journal.remove(name)
  }
  const text = readText(key)
  const doc = parseDoc(text ?? null, course)
  if (!text || doc.fault) return
  subtract(doc, gone)
  if (isEmpty(doc)) removeText(key)
  else writeText(key, formatDoc(doc, course))
}

/** @type {(doc: Doc) => boolean} */
const isEmpty = (doc) => !doc.attempts.size && !doc.work.size && !plansOf(doc).size && !roundIn(doc)

/** Take out of a document what another one holds.
 * @type {(doc: Doc, other: Doc) => void} */
export function subtract(doc, other) {
  for (const [id, attempts] of other.attempts) {
    const known = new Set(attempts.map(identity))
    const left = (doc.attempts.get(id) ?? []).filter((attempt) => !known.has(identity(attempt)))
    if (left.length) doc.attempts.set(id, left)
    else doc.attempts.delete(id)
  }
  for (const [id, { time, response }] of doc.work) {
    const isOver = other.attempts.get(id)?.some((attempt) => response === null || valueOf(attempt.time) >= valueOf(time))
    if (isOver || other.work.get(id)?.time === time) doc.work.delete(id)
  }
  const erased = plansOf(other)
  const plans = Object.fromEntries([...plansOf(doc)].filter(([name, { time }]) => erased.get(name)?.time !== time))
  const [round, before] = [roundIn(doc), roundIn(other)]
  const others = Object.entries(doc.rest).filter(([key]) => key !== 'round' && !(key in other.rest))
  doc.rest = { ...Object.fromEntries(others), plans, ...(round && round.started !== before?.started && { round }) }
  doc.extras = new Map([...doc.extras].filter(([id]) => !other.extras.has(id)))
}
