// @ts-check
/** @import { Attempt, Work } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { formatDoc, LONGEST, mergeInto, mergeWork, parseDoc, timeOf } from './document.js'
import { canStore, moveText, readText, writeText } from './storage.js'

/** @typedef {'' | 'aside' | 'damaged' | 'unsaveable' | 'unsaved'} Notice */

/** What the key held when last read. @typedef {{text: string | null, doc: Doc}} Seen */

// The end of the year 9999.
const LAST = 253402300799999

/** One for each course in a window, whichever script opened it first.
 * @type {Map<string, Store>} */
const stores = (/** @type {any} */ (globalThis).rehearseStores ??= new Map())

/** The record of a course, one for all its items in the page.
 * @type {(course: string) => Store} */
export function openStore(course) {
  const store = stores.get(course) ?? new Store(course)
  stores.set(course, store)
  return store
}

/**
 * Keeps the learner's attempts in the browser, and nothing more.
 *
 * Every write reads the stored document anew and adds to it, so another tab's answers stay. The attempts of this page
 * are also held in memory: they are there when nothing can be stored, and they are written again if another tab,
 * at the same instant, wrote a document without them.
 */
export class Store {
  #course
  #key
  /** @type {Map<string, Attempt[]>} */ #own = new Map()
  /** @type {Map<string, Work>} */ #ownWork = new Map()
  /** @type {Set<() => void>} */ #listeners = new Set()
  /** @type {Notice} */ #notice = ''
  /** @type {Seen | undefined} */ #seen
  /** The key holds a text that could neither be used nor set aside, and must not be overwritten. */ #blocked = false

  constructor(/** @type {string} */ course) {
    this.#course = course
    this.#key = `rehearse:${course}`
    if (!canStore()) this.#notice = 'unsaveable'
    this.#load()
    addEventListener('storage', (event) => this.#hear(event))
    // A page that comes back from the browser's cache has missed what happened meanwhile.
    addEventListener('pageshow', (event) => event.persisted && this.#tell())
  }

  /** An item's attempts, oldest first; those under the ids it had before it was renamed come first of all.
   * @type {(id: string, formerly?: string[]) => Attempt[]} */
  attempts(id, formerly = []) {
    const { attempts } = this.#load()
    return [id, ...formerly].reverse().flatMap((name) => attempts.get(name) ?? [])
  }

  /** @type {(id: string, formerly?: string[]) => Attempt | undefined} */
  latest(id, formerly) {
    return this.attempts(id, formerly).at(-1)
  }

  /** What the learner has begun and not finished.
   * @type {(id: string, formerly?: string[]) => Work | undefined} */
  work(id, formerly = []) {
    const { attempts, work } = this.#load()
    const used = [id, ...formerly].find((name) => work.has(name) || attempts.get(name)?.length)
    return used === undefined ? undefined : work.get(used)
  }

  /** Keep what is begun.
   * @type {(id: string, fingerprint: string, response: unknown) => Notice} what the learner must be told */
  keep(id, fingerprint, response) {
    // The later piece of work stays, even where a clock was set back.
    const before = Math.max(timeOf(this.#ownWork.get(id)), timeOf(this.work(id)))
    const time = new Date(Math.min(Math.max(Date.now(), before + 1), LAST)).toISOString()
    this.#ownWork.set(id, { time, fingerprint, response })
    return this.#save()
  }

  /** Keep an attempt; it ends what was begun.
   * @type {(id: string, attempt: Attempt) => Notice} what the learner who answered must be told */
  add(id, attempt) {
    this.#own.set(id, [...(this.#own.get(id) ?? []), attempt])
    return this.work(id) ? this.keep(id, attempt.fingerprint, null) : this.#save()
  }

  /** The record as it stands, to read.
   * @returns {Doc} */
  get doc() {
    return this.#load()
  }

  /** Change the record otherwise than by an answer.
   * @param {(doc: Doc) => boolean} apply changes a document and tells whether it did; called again if another tab
   *   wrote in the same instant
   * @returns {Notice} what the learner must be told */
  update(apply) {
    return this.#save(apply)
  }

  /** @type {(apply?: (doc: Doc) => boolean) => Notice} */
  #save(apply = () => false) {
    const doc = this.#load()
    apply(doc)
    this.#write(doc)
    this.#saveLocked(apply)
    const notice = this.takeNotice()
    this.#tell()
    return notice
  }

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

  /** @type {(event: StorageEvent) => void} */
  #hear({ key, newValue }) {
    if (key !== null && key !== this.#key) return
    if (newValue === null) this.#forget()
    else this.#restore()
    this.#tell()
  }

  /** The record was erased on purpose: do not bring it back. */
  #forget() {
    this.#own.clear()
    this.#ownWork.clear()
  }

  /** The stored document and this page's attempts and work together.
   * @returns {Doc} */
  #load() {
    const doc = this.#loadStored()
    this.#mergeOwn(doc)
    return doc
  }

  /** @type {(doc: Doc) => boolean} whether the document lacked any */
  #mergeOwn(doc) {
    const [attempts, work] = [mergeInto(doc, this.#own), mergeWork(doc, this.#ownWork)]
    return attempts || work
  }

  /** @returns {Doc} a copy that may be added to */
  #loadStored() {
    const text = readText(this.#key)
    if (!this.#seen || text !== this.#seen.text) this.#seen = this.#parse(text)
    const { doc } = this.#seen
    return { ...doc, attempts: new Map(doc.attempts), work: new Map(doc.work) }
  }

  /** @type {(text: string | null) => Seen} */
  #parse(text) {
    const doc = parseDoc(text, this.#course)
    this.#blocked = false
    if (text === null || !doc.fault) return { text, doc }
    const aside = `${this.#key}:aside:${new Date().toISOString()}`
    this.#blocked = !moveText(this.#key, text, aside, formatDoc(doc, this.#course))
    this.#notice = this.#blocked ? 'unsaved' : doc.fault
    return { text: readText(this.#key), doc }
  }

  /** @type {(apply?: (doc: Doc) => boolean) => void} */
  #restore(apply = () => false) {
    const doc = this.#loadStored()
    const [lacked, changed] = [this.#mergeOwn(doc), apply(doc)]
    if (lacked || changed) this.#write(doc)
  }

  /** @type {(doc: Doc) => void} */
  #write(doc) {
    const text = formatDoc(doc, this.#course)
    if (this.#blocked || text.length > LONGEST || !writeText(this.#key, text)) this.#notice = 'unsaved'
  }

  /** Two tabs that write in the same instant may miss each other; the lock puts the second look in order. */
  #saveLocked(/** @type {(doc: Doc) => boolean} */ apply) {
    navigator.locks?.request(this.#key, () => this.#restore(apply)).catch(() => {})
  }
}
