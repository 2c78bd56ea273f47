// @ts-check
/** @import { Attempt } from './types.js' */
/** @import { Doc } from './document.js' */
import { formatDoc, mergeInto, parseDoc } from './document.js'

/** @typedef {'' | 'aside' | 'damaged' | 'unsaveable' | 'unsaved'} Notice */

/** What the key held when last read. @typedef {{text: string | null, doc: Doc}} Seen */

/** @type {Map<string, Store>} */
const stores = new Map()

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

  /** @type {(id: string) => Attempt | undefined} */
  latest(id) {
    const attempts = this.#load().attempts.get(id) ?? []
    return attempts[attempts.length - 1]
  }

  /** @type {(id: string, attempt: Attempt) => Notice} what the learner who answered must be told */
  add(id, attempt) {
    this.#own.set(id, [...(this.#own.get(id) ?? []), attempt])
    this.#write(this.#load())
    this.#saveLocked()
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
    if (newValue === null) this.#own.clear() // erased on purpose: do not bring it back
    else this.#restore()
    this.#tell()
  }

  /** The stored document and this page's attempts together.
   * @returns {Doc} */
  #load() {
    const doc = this.#loadStored()
    mergeInto(doc, this.#own)
    return doc
  }

  /** @returns {Doc} a copy that may be added to */
  #loadStored() {
    const text = readText(this.#key)
    if (!this.#seen || text !== this.#seen.text) this.#seen = this.#parse(text)
    return { ...this.#seen.doc, attempts: new Map(this.#seen.doc.attempts) }
  }

  /** @type {(text: string | null) => Seen} */
  #parse(text) {
    const doc = parseDoc(text, this.#course)
    this.#blocked = false
    if (text === null || !doc.fault) return { text, doc }
    this.#blocked = !writeText(`${this.#key}:aside:${new Date().toISOString()}`, text)
    this.#notice = this.#blocked ? 'unsaved' : doc.fault
    if (this.#blocked) return { text, doc }
    writeText(this.#key, formatDoc(doc, this.#course))
    return { text: readText(this.#key), doc }
  }

  #restore() {
    const doc = this.#loadStored()
    if (mergeInto(doc, this.#own)) this.#write(doc)
  }

  /** @type {(doc: Doc) => void} */
  #write(doc) {
    if (this.#blocked || !writeText(this.#key, formatDoc(doc, this.#course))) this.#notice = 'unsaved'
  }

  /** Two tabs that write in the same instant may miss each other; the lock puts the second look in order. */
  #saveLocked() {
    navigator.locks?.request(this.#key, () => this.#restore()).catch(() => {})
  }
}

/** @type {(key: string) => string | null} */
function readText(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** @type {(key: string, text: string) => boolean} */
function writeText(key, text) {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function canStore() {
  try {
    return !!localStorage
  } catch {
    return false
  }
}
