// @ts-check
/** @import { Attempt, Work } from '../item/types.js' */
/** @import { Doc } from './document.js' */
/** @import { Change } from './journal.js' */
/** @import { Plan } from './plans.js' */
/** @import { Round } from './rounds.js' */
import { copyOf, emptyDoc, formatDoc, LONGEST, parseDoc } from './document.js'
import { attemptsOf, workOf } from './history.js'
import { applyTo, docOf, Journal } from './journal.js'
import { roundIn } from './rounds.js'
import { canStore, moveText, readText, writeText } from './storage.js'
import { latest, timeAfter } from './time.js'
import { inTurn, onceAfterPaint, SETTLED } from './turns.js'

/** @typedef {'' | 'aside' | 'damaged' | 'blocked' | 'unsaveable' | 'unsaved'} Notice */

/** One for each course in the page, whichever script asks: instant navigation may run several. No element's id can be
 * its name.
 * @type {Map<string, Store>} */
const stores = (/** @type {any} */ (globalThis)[Symbol.for('rehearse-stores')] ??= new Map())

/** The record of a course, one for all its items in the page.
 * @type {(course: string) => Store} */
export function openStore(course) {
  const store = stores.get(course) ?? new Store(course)
  stores.set(course, store)
  return store
}

/**
 * Keeps the learner's record in the browser, and nothing more.
 *
 * A change is first written to the journal, in the same turn, and nothing is read for it. What the page shows is the
 * document and the journal together, held in memory until another tab writes. Later, in turn with other tabs, the
 * journal is folded into the document; a change leaves the journal when the document, read again after a while, still
 * holds it. A read that fails changes nothing.
 */
export class Store {
  #course
  #key
  #journal
  #view = emptyDoc()
  /** Whether the view must be read again. */ #stale = true
  /** @type {{text: string | null, doc: Doc} | undefined} the document when last read */ #seen
  /** The document's key holds a text that could neither be used nor set aside, and must not be overwritten. */
  #blocked = false
  /** @type {Map<string, Change>} what the storage has not taken, by the key it will have */ #unsaved = new Map()
  /** @type {Map<string, Doc>} the answers of this page, by their keys in the journal */ #own = new Map()
  /** @type {Map<string, string>} the journal's key of what is begun, by item */ #begun = new Map()
  /** @type {Map<string, string>} the latest time given to work, by item */ #times = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer
  /** @type {Map<string, number>} since when the document holds a change of the journal */ #held = new Map()
  /** @type {Set<() => void>} */ #listeners = new Set()
  /** @type {Notice} */ #notice = ''
  #tellSoon = onceAfterPaint(() => this.#tell())
  #foldSoon = onceAfterPaint(() => inTurn(this.#key, () => this.#fold()))

  constructor(/** @type {string} */ course) {
    this.#course = course
    this.#key = `rehearse:${course}`
    this.#journal = new Journal(course)
    if (!canStore()) this.#notice = 'unsaveable'
    if (this.#refresh()) this.#foldSoon()
    addEventListener('storage', (event) => this.#hear(event))
    // A page that comes back from the browser's cache has missed what happened meanwhile.
    addEventListener('pageshow', (event) => event.persisted && this.#comeBack())
    addEventListener('pagehide', () => this.#saveRest())
  }

  /** The record as it stands, to read.
   * @returns {Doc} */
  get doc() {
    if (this.#stale) this.#refresh()
    return this.#view
  }

  /** An item's attempts, oldest first, whatever name it had.
   * @type {(id: string, formerly?: string[]) => Attempt[]} */
  attempts = (id, formerly) => attemptsOf(this.doc, id, formerly)

  /** What the learner has begun and not finished.
   * @type {(id: string, formerly?: string[]) => Work | undefined} */
  work = (id, formerly) => workOf(this.doc, id, formerly)

  /** Keep what is begun; null when it came to an end, under whatever name it was begun.
   * @type {(id: string, fingerprint: string, response: unknown, formerly?: string[]) => Notice} what the learner must be
   * told */
  keep(id, fingerprint, response, formerly = []) {
    const names = response === null ? [id, ...formerly].filter((name) => this.#view.work.has(name)) : [id]
    if (!names.length) return ''
    const key = this.#journal.newKey()
    for (const [other, change] of this.#unsaved) if (isWorkOn(id, change)) this.#unsaved.delete(other)
    const work = new Map(names.map((name) => [name, this.#workAfter(name, fingerprint, response)]))
    const notice = this.#add(key, { add: docOf({ work }) })
    if (!notice) {
      // The later piece takes the place of the one before it, once it is kept.
      this.#journal.remove(this.#begun.get(id) ?? '')
      this.#begun.set(id, key)
    }
    return notice
  }

  /** Keep an answer; it ends what was begun.
   * @param {string} id
   * @param {Attempt} attempt
   * @param {Round} [round] in which it was asked for; that of a final check is judged at its end
   * @returns {Notice} what the learner who answered must be told */
  add(id, attempt, round) {
    const attempts = new Map(round?.kind === 'final' ? [] : [[id, [attempt]]])
    const work = new Map(this.#view.work.has(id) ? [[id, this.#workAfter(id, attempt.fingerprint, null)]] : [])
    const rest = round ? { round: { ...round, answers: { [id]: attempt } } } : {}
    const key = this.#journal.newKey()
    const change = docOf({ attempts, work, rest })
    this.#own.set(key, change)
    return this.#add(key, { add: change })
  }

  /** Keep a plan or the state of a round.
   * @type {(rest: {plans: Record<string, Plan>} | {round: Round}) => Notice} what the learner must be told */
  put = (rest) => this.#add(this.#journal.newKey(), { add: docOf({ rest }) }, 'plans' in rest)

  /** Take in another record.
   * @type {(doc: Doc, canWait?: boolean) => Notice} what the learner must be told */
  merge = (doc, canWait = false) => this.#add(this.#journal.newKey(), { merge: doc }, canWait)

  #comeBack() {
    this.#own.clear()
    this.#change()
  }

  /** The record was erased: forget what this page knows of it, and look again. */
  forget() {
    this.#unsaved.clear()
    this.#own.clear()
    this.#view = emptyDoc()
    this.#change()
  }

  /** Whether something of an item is in this page only.
   * @type {(id: string) => boolean} */
  isUnsaved = (id) =>
    [...this.#unsaved.values()].some((change) => 'add' in change && concerns(change.add, id))

  /** Call when the record may have changed.
   * @type {(listener: () => void) => () => void} the call that ends it */
  listen(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the learner must be told; once, so that one item of a page says it.
   * @returns {Notice} */
  takeNotice() {
    const notice = this.#notice
    this.#notice = ''
    return notice
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }

  /** The record was changed, but not by this store. */
  #change() {
    this.#stale = true
    this.#tellSoon()
  }

  /** @type {(event: StorageEvent) => void} */
  #hear({ key, newValue }) {
    if (key !== null && key !== this.#key && !this.#journal.holds(key)) return
    // A record that was erased on purpose is not brought back.
    if (key === null || (key === this.#key && newValue === null)) this.forget()
    else this.#change()
    if (key === this.#key && newValue !== null) this.#restore(newValue)
  }

  /** Whoever puts another text in the place of the document takes no answer of this page.
   * @type {(text: string) => void} */
  #restore(text) {
    for (const [key, own] of this.#own) {
      const isThere = [...own.attempts.values()].flat().every((attempt) => text.includes(JSON.stringify(attempt)))
      if (!isThere && this.#journal.write(key, { add: own })) this.#foldSoon()
    }
  }

  /** Work on an item that follows what is known of it.
   * @type {(id: string, fingerprint: string, response: unknown) => Work} */
  #workAfter(id, fingerprint, response) {
    const time = timeAfter(latest(this.#view.work.get(id)?.time, this.#times.get(id)))
    this.#times.set(id, time)
    return { time, fingerprint, response }
  }

  /** @type {(key: string, change: Change, canWait?: boolean) => Notice} what cannot wait for room is dropped where there
   * is none */
  #add(key, change, canWait = true) {
    const isKept = this.#journal.write(key, change)
    if (isKept) this.#saveRest()
    else if (!canWait) return 'unsaved'
    else this.#unsaved.set(key, change)
    applyTo(this.#view, change)
    this.#foldSoon()
    this.#tellSoon()
    return isKept ? '' : 'unsaved'
  }

  /** Where there is room again, keep what could not be kept before. */
  #saveRest() {
    for (const [key, change] of this.#unsaved) {
      if (!this.#journal.write(key, change)) return
      this.#unsaved.delete(key)
    }
  }

  /** Read again what the page shows. Where that fails, it goes on showing what it has.
   * @returns {boolean} whether the journal holds anything */
  #refresh() {
    const [doc, journal] = [this.#readDoc(), this.#journal.read()]
    if (!doc || !journal) return true // and the next turn reads again
    for (const change of [...journal.values(), ...this.#unsaved.values()]) applyTo(doc, change)
    this.#view = doc
    this.#stale = false
    return journal.size > 0
  }

  /** @returns {Doc | undefined} a copy that may be added to; undefined if the read failed */
  #readDoc() {
    const text = readText(this.#key)
    if (text === undefined) return undefined
    if (text !== this.#seen?.text) this.#parse(text)
    return copyOf(/** @type {Doc} */ (this.#seen?.doc))
  }

  /** @type {(text: string | null) => void} */
  #parse(text) {
    const doc = parseDoc(text, this.#course)
    this.#blocked = false
    this.#seen = { text, doc }
    if (text === null || !doc.fault) return
    const sound = formatDoc(doc, this.#course)
    this.#blocked = !moveText(this.#key, text, `${this.#key}:aside:${new Date().toISOString()}`, sound)
    this.#notice = this.#blocked ? 'blocked' : doc.fault
    if (!this.#blocked) this.#seen = { text: sound, doc }
  }

  /** Bring the journal into the document; take out of the journal what the document has held for a while. */
  #fold() {
    if (!canStore()) return
    const [doc, journal] = [this.#readDoc(), this.#journal.read()]
    if (doc && journal?.size && !this.#blocked) this.#foldInto(doc, journal)
    if (!doc || !journal || this.#held.size) this.#foldLater()
    if (this.#stale || this.#notice) this.#tellSoon()
  }

  /** @type {(doc: Doc, journal: Map<string, Change>) => void} */
  #foldInto(doc, journal) {
    for (const change of journal.values()) applyTo(doc, change)
    const text = formatDoc(doc, this.#course)
    if (text === this.#seen?.text) return this.#forgetHeld([...journal.keys()])
    this.#held.clear()
    // What the document cannot take stays in the journal, and is not lost.
    if (text.length > LONGEST || !writeText(this.#key, text)) return
    this.#seen = { text, doc }
    for (const key of journal.keys()) this.#held.set(key, performance.now())
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

  #foldLater() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#foldSoon, SETTLED)
  }
}

/** @type {(doc: Doc, id: string) => boolean} */
const concerns = ({ attempts, work, rest }, id) => attempts.has(id) || work.has(id) || !!roundIn({ rest })?.answers?.[id]

/** @type {(id: string, change: Change) => boolean} whether a change is what was begun at an item, and nothing else */
const isWorkOn = (id, change) => 'add' in change && change.add.work.has(id) && !change.add.attempts.size && !change.add.rest.round
