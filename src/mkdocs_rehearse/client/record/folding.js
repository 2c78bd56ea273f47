// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Change, Journal } from './journal.js' */
/** @import { StoredDoc } from './stored.js' */
import { applyTo } from './journal.js'
import { canStore } from './storage.js'
import { inTurn, onceAfterPaint, SETTLED } from './turns.js'

/** Brings the journal into the document, in turn with other tabs, and takes out of it what the document has held for a
 * while. */
export class Folding {
  #stored
  #journal
  #then
  /** @type {Map<string, number>} since when the document holds a change of the journal */ #held = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer

  /**
   * @param {StoredDoc} stored
   * @param {Journal} journal
   * @param {() => void} then called after each turn
   */
  constructor(stored, journal, then) {
    this.#stored = stored
    this.#journal = journal
    this.#then = then
  }

  soon = onceAfterPaint(() => inTurn(this.#stored.key, () => this.#fold()))

  #fold() {
    if (!canStore()) return
    const [doc, journal] = [this.#stored.read(), this.#journal.read()]
    if (doc && journal?.size && !this.#stored.isBlocked) this.#foldInto(doc, journal)
    if (!doc || !journal || this.#held.size) this.#later()
    this.#then()
  }

  /** What the document cannot take stays in the journal, and is not lost.
   * @type {(doc: Doc, journal: Map<string, Change>) => void} */
  #foldInto(doc, journal) {
    for (const change of journal.values()) applyTo(doc, change)
    const isNew = this.#stored.write(doc)
    if (isNew === undefined) return this.#forgetHeld([...journal.keys()])
    this.#held = new Map(isNew ? [...journal.keys()].map((key) => [key, performance.now()]) : [])
  }

  /** The oldest go first, and none before those: what comes later may have put an end to what came before.
   * @type {(keys: string[]) => void} */
  #forgetHeld(keys) {
    const now = performance.now()
    const since = keys.map((key) => this.#held.get(key) ?? now)
    const young = since.findIndex((time) => now - time < SETTLED)
    const gone = young < 0 ? keys.length : young
    for (const key of keys.slice(0, gone)) this.#journal.remove(key)
    this.#held = new Map(keys.map((key, at) => /** @type {[string, number]} */ ([key, since[at]])).slice(gone))
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.soon, SETTLED)
  }
}
