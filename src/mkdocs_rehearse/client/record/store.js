// @ts-check
/** @import { Attempt, Work } from '../item/types.js' */
/** @import { Doc } from './document.js' */
/** @import { Change } from './journal.js' */
/** @import { Plan } from './plans.js' */
/** @import { Round } from './rounds.js' */
/** @import { Notice } from './stored.js' */
import { Begun } from './begun.js'
import { emptyDoc } from './document.js'
import { Folding } from './folding.js'
import { attemptsOf, workOf } from './history.js'
import { applyTo, docOf, Journal } from './journal.js'
import { OwnAnswers } from './own.js'
import { StoredDoc } from './stored.js'
import { onceAfterPaint } from './turns.js'
import { Waiting } from './waiting.js'

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
  #stored
  #journal
  #waiting
  #own
  #begun
  #folding
  #view = emptyDoc()
  /** Whether the view must be read again. */ #stale = true
  /** @type {Set<() => void>} */ #listeners = new Set()
  #tellSoon = onceAfterPaint(() => this.#tell())

  constructor(/** @type {string} */ course) {
    this.#stored = new StoredDoc(course)
    this.#journal = new Journal(course)
    this.#waiting = new Waiting(this.#journal)
    this.#own = new OwnAnswers(this.#journal)
    this.#begun = new Begun(this.#journal)
    this.#folding = new Folding(this.#stored, this.#journal, () => (this.#stale || this.#stored.notice) && this.#tellSoon())
    if (this.#refresh()) this.#folding.soon()
    addEventListener('storage', (event) => this.#hear(event))
    // A page that comes back from the browser's cache has missed what happened meanwhile.
    addEventListener('pageshow', (event) => event.persisted && this.#comeBack())
    addEventListener('pagehide', () => this.#waiting.save())
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
    this.#waiting.dropWork(id)
    const work = new Map(names.map((name) => [name, this.#workAfter(name, fingerprint, response)]))
    const notice = this.#add(key, { add: docOf({ work }) })
    if (!notice) this.#begun.replace(id, key)
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
    this.#own.put(key, change)
    return this.#add(key, { add: change })
  }

  /** Keep a plan or the state of a round.
   * @type {(rest: {plans: Record<string, Plan>} | {round: Round}) => Notice} what the learner must be told */
  put = (rest) => this.#add(this.#journal.newKey(), { add: docOf({ rest }) }, 'plans' in rest)

  /** Take in another record.
   * @type {(doc: Doc, canWait?: boolean) => Notice} what the learner must be told */
  merge = (doc, canWait = false) => this.#add(this.#journal.newKey(), { merge: doc }, canWait)

  #comeBack() {
    this.#own.forget()
    this.#change()
  }

  /** The record was erased: forget what this page knows of it, and look again. */
  forget() {
    this.#waiting.forget()
    this.#own.forget()
    this.#view = emptyDoc()
    this.#change()
  }

  /** Whether something of an item is in this page only.
   * @type {(id: string) => boolean} */
  isUnsaved = (id) => this.#waiting.concern(id)

  /** Call when the record may have changed.
   * @type {(listener: () => void) => () => void} the call that ends it */
  listen(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the learner must be told; once, so that one item of a page says it.
   * @returns {Notice} */
  takeNotice() {
    const { notice } = this.#stored
    this.#stored.notice = ''
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
    if (key !== null && key !== this.#stored.key && !this.#journal.holds(key)) return
    // A record that was erased on purpose is not brought back.
    if (key === null || (key === this.#stored.key && newValue === null)) this.forget()
    else this.#change()
    if (key === this.#stored.key && newValue !== null && this.#own.restore(newValue)) this.#folding.soon()
  }

  /** @type {(id: string, fingerprint: string, response: unknown) => Work} */
  #workAfter = (id, fingerprint, response) => this.#begun.next(id, this.#view.work.get(id), fingerprint, response)

  /** @type {(key: string, change: Change, canWait?: boolean) => Notice} what cannot wait for room is dropped where there
   * is none */
  #add(key, change, canWait = true) {
    const isKept = this.#journal.write(key, change)
    if (isKept) this.#waiting.save()
    else if (!canWait) return 'unsaved'
    else this.#waiting.put(key, change)
    applyTo(this.#view, change)
    this.#folding.soon()
    this.#tellSoon()
    return isKept ? '' : 'unsaved'
  }

  /** Read again what the page shows. Where that fails, it goes on showing what it has.
   * @returns {boolean} whether the journal holds anything */
  #refresh() {
    const [doc, journal] = [this.#stored.read(), this.#journal.read()]
    if (!doc || !journal) return true // and the next turn reads again
    for (const change of [...journal.values(), ...this.#waiting.all()]) applyTo(doc, change)
    this.#view = doc
    this.#stale = false
    return journal.size > 0
  }
}
