// @ts-check
/** @import { Doc } from './document.js' */
import { emptyDoc, formatDoc, isRecord, mergeInto, mergeWork, parseJson, readDoc } from './document.js'
import { mergeDocs } from './merging.js'
import { mergePlans, plansOf } from './plans.js'
import { mergeRound, roundIn } from './rounds.js'
import { readText, removeText, storedKeys, writeText } from './storage.js'

/**
 * A change to a record, as a small record of its own: what the learner did is added at the end, and what a file
 * brought in is put in its place. Both may be done again and again, and change nothing when they were done before.
 * @typedef {{add: Doc} | {merge: Doc}} Change
 */

/** @type {(doc: Doc, change: Change) => void} */
export function applyTo(doc, change) {
  if ('merge' in change) return void mergeDocs(doc, change.merge)
  const { add } = change
  mergeInto(doc, add.attempts)
  mergeWork(doc, add.work)
  mergePlans(doc, plansOf(add))
  mergeRound(doc, roundIn(add))
}

/**
 * The changes to a course's record that its document may not hold yet, each under a key of its own. So no tab can
 * overwrite what another one has written, and nothing must be read before something is written.
 */
export class Journal {
  #course
  #prefix
  #last = 0

  constructor(/** @type {string} */ course) {
    this.#course = course
    this.#prefix = `rehearse:${course}:log:`
  }

  /** @type {(key: string) => boolean} whether a key is one of the journal's */
  holds = (key) => key.startsWith(this.#prefix)

  /** A key that no other change has. In order of their keys, changes are in the order in which they happened, as far as
   * this tab has read the journal, even where a clock was set back between them.
   * @returns {string} */
  newKey() {
    this.#last = Math.max(Date.now(), this.#last + 1)
    const unique = Math.random().toString(36).slice(2, 10)
    return `${this.#prefix}${this.#last.toString(36).padStart(9, '0')}-${unique}`
  }

  /** @type {(key: string, change: Change) => boolean} whether it is kept */
  write(key, change) {
    const [[how, doc]] = Object.entries(change)
    return writeText(key, `{"${how}":${formatDoc(doc, this.#course)}}`)
  }

  /** @type {(key: string) => void} */
  remove = (key) => removeText(key)

  /** @returns {Map<string, Change> | undefined} all changes by key, in their order; undefined if a read failed */
  read() {
    const keys = storedKeys()?.filter(this.holds).sort()
    const texts = keys?.map((key) => readText(key))
    if (!keys || !texts || texts.includes(undefined)) return undefined
    this.#last = Math.max(this.#last, this.#timeIn(keys.at(-1) ?? ''))
    return new Map(keys.flatMap((key, at) => this.#parse(key, texts[at] ?? '')))
  }

  /** @type {(key: string) => number} */
  #timeIn = (key) => parseInt(key.slice(this.#prefix.length), 36) || 0

  /** What is not wholly one of ours is left where it is.
   * @type {(key: string, text: string) => [string, Change][]} */
  #parse(key, text) {
    const data = parseJson(text)
    if (!isRecord(data)) return []
    const how = 'merge' in data ? 'merge' : 'add'
    const doc = readDoc(data[how], this.#course)
    return doc.fault ? [] : [[key, /** @type {Change} */ ({ [how]: doc })]]
  }
}

/** @type {(parts: Partial<Doc>) => Doc} a document of these parts alone */
export const docOf = (parts) => ({ ...emptyDoc(), ...parts })
