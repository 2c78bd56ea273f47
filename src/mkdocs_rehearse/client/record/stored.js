// @ts-check
/** @import { Doc } from './document.js' */
import { copyOf, emptyDoc, formatDoc, LONGEST, parseDoc } from './document.js'
import { canStore, moveText, readText, writeText } from './storage.js'

/** @typedef {'' | 'aside' | 'damaged' | 'blocked' | 'unsaveable' | 'unsaved'} Notice */

/** The document of a record as the browser stores it, under a key of its own. A text that cannot be used is set aside. */
export class StoredDoc {
  #course
  /** @type {{text: string | null, doc: Doc}} the document when last read */ #seen = { text: null, doc: emptyDoc() }
  /** The key holds a text that could neither be used nor set aside, and must not be overwritten. */
  isBlocked = false
  /** @type {Notice} what the learner must be told of it */ notice = canStore() ? '' : 'unsaveable'

  constructor(/** @type {string} */ course) {
    this.#course = course
    this.key = `rehearse:${course}`
  }

  /** @returns {Doc | undefined} a copy that may be added to; undefined if the read failed */
  read() {
    const text = readText(this.key)
    if (text === undefined) return undefined
    if (text !== this.#seen.text) this.#parse(text)
    return copyOf(this.#seen.doc)
  }

  /** @type {(doc: Doc) => boolean | undefined} whether it is stored now; undefined where it was before */
  write(doc) {
    const text = formatDoc(doc, this.#course)
    if (text === this.#seen.text) return undefined
    if (text.length > LONGEST || !writeText(this.key, text)) return false
    this.#seen = { text, doc }
    return true
  }

  /** @type {(text: string | null) => void} */
  #parse(text) {
    const doc = parseDoc(text, this.#course)
    this.isBlocked = false
    this.#seen = { text, doc }
    if (text === null || !doc.fault) return
    const sound = formatDoc(doc, this.#course)
    this.isBlocked = !moveText(this.key, text, `${this.key}:aside:${new Date().toISOString()}`, sound)
    this.notice = this.isBlocked ? 'blocked' : doc.fault
    if (!this.isBlocked) this.#seen = { text: sound, doc }
  }
}
