// @ts-check
/** @import { Round } from '../record/rounds.js' */
/** @import { CourseMap, Lesson } from './types.js' */
import { partOf, partsOf } from '../item/dom.js'
import { ownOf, takeOver } from '../record/before.js'
import { openStore } from '../record/store.js'
import { renamed, roundOf } from '../record/rounds.js'
import { Progress } from './progress.js'

// The script lies two folders below the site's root.
const script = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript)
const ROOT = new URL('../../', script?.src || globalThis.location?.href || 'file:///')

/** What the script before this one has set; an element whose id is its name is not it.
 * @returns {CourseMap | undefined} */
export const courseMap = () => (Object.hasOwn(globalThis, 'rehearseCourse') ? /** @type {any} */ (globalThis).rehearseCourse : undefined)

/** @type {(url: string) => string} an absolute address from one that starts at the site's root */
export const hrefOf = (url) => new URL(url, ROOT).href

/** Whether two addresses are the same page: `/x/` and `/x/index.html` are.
 * @type {(one: string, other: string) => boolean} */
export const isSamePage = (one, other) => pageOf(one) === pageOf(other)

const pageOf = (/** @type {string} */ href) => href.replace(/[?#].*$/, '').replace(/(^|\/)index\.html$/, '$1')

/** @type {(lesson: Pick<Lesson, 'url'>, key: string) => string} */
export const objectiveHref = ({ url }, key) => `${hrefOf(url)}#${key}`

let isTaken = false

/**
 * An element that shows something of the learner's record: it is drawn when it comes into the page, and again
 * whenever the record changes.
 */
export class LearnerElement extends HTMLElement {
  /** @type {(() => void) | undefined} */ #stopListening

  get store() {
    return openStore(this.map.course)
  }

  /** @returns {CourseMap} */
  get map() {
    return /** @type {CourseMap} */ (courseMap())
  }

  get progress() {
    return new Progress(this.map, this.store.doc)
  }

  /** What the course may call its own in a record that it shared with others. */
  get own() {
    const { items, others, lessons } = this.map
    const known = [...others.map((id) => ({ id })), ...Object.entries(items).map(([id, item]) => ({ ...item, id }))]
    return ownOf(known, lessons.flatMap(({ plans }) => plans))
  }

  /** @returns {Round | undefined} the round of the record, by the names that its items have now */
  get round() {
    const round = roundOf(this.store.doc)
    return round && renamed(round, this.map.items)
  }

  /** Whether other pages may have kept what this one cannot see: Firefox gives each file of a disk its own storage. */
  get isAlone() {
    return location.protocol === 'file:' && !this.store.doc.attempts.size
  }

  connectedCallback() {
    if (document.readyState !== 'loading') return this.#start()
    document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#start(), { once: true })
  }

  disconnectedCallback() {
    this.#stopListening?.()
  }

  #start() {
    if (!courseMap()) return
    if (!isTaken) takeOver(this.store, this.map.course, this.own)
    isTaken = true
    this.#stopListening?.()
    this.#stopListening = this.store.listen(() => this.draw())
    this.enhance()
    this.draw()
  }

  /** Give what the page holds its behaviour. */
  enhance() {}

  /** Show the record as it is now. */
  draw() {}

  /** @type {(part: string) => HTMLElement | undefined} */
  place = (part) => partOf(this, part)

  /** Fill all places of a part with the same.
   * @type {(part: string, ...nodes: (Node | string)[]) => void} */
  show(part, ...nodes) {
    for (const place of partsOf(this, part)) place.replaceChildren(...nodes)
  }
}
