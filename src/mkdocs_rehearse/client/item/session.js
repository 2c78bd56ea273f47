// @ts-check
/** @import { Attempt, Work } from './types.js' */
/** @import { Notice } from '../record/store.js' */
import { bandOf } from './score.js'
import { openStore } from '../record/store.js'
import { showNotice } from './view.js'
import { NOTICES } from '../words/item.js'

/**
 * What the events of an item tell.
 * @typedef {object} Detail
 * @property {string} id
 * @property {string} format
 * @property {unknown} response
 * @property {number | null} score 0 to 1; null where nothing is scored
 * @property {'close' | 'partly' | 'far' | null} band
 * @property {string} fingerprint
 * @property {Attempt} attempt what the record will hold; a listener may add to it
 */

/** An item's place in the record: reads it, adds to it, and says so to the learner and to the page. */
export class Session {
  #item
  #changed = false
  #told = ''

  constructor(/** @type {HTMLElement} */ item) {
    this.#item = item
  }

  get store() {
    return openStore(this.#item.dataset.course ?? '')
  }

  /** All attempts, oldest first, whatever version of the item they answer; none while the item is to be answered anew.
   * @returns {Attempt[]} */
  get attempts() {
    return 'fresh' in this.#item.dataset ? [] : this.store.attempts(...this.#names)
  }

  /** @returns {Work | undefined} what is begun and not finished */
  get work() {
    return this.store.work(...this.#names)
  }

  /** @returns {[string, string[]]} the item's id, and those it had before */
  get #names() {
    const { id = '', formerly } = this.#item.dataset
    return [id, formerly ? formerly.split(' ') : []]
  }

  /** Whether the item is the one that was answered.
   * @type {(answer: Attempt | Work | undefined) => boolean} */
  isCurrent = (answer) => answer?.fingerprint === this.#item.dataset.fingerprint

  /** @type {(response: unknown) => void} */
  keep(response) {
    const { id = '', fingerprint = '' } = this.#item.dataset
    this.tell(this.store.keep(id, fingerprint, response))
  }

  /**
   * Add an attempt to the record, unless a listener prevents it.
   * @param {unknown} response
   * @param {number | null} score
   * @param {(attempt: Attempt) => void} show called before others hear of the attempt
   * @param {boolean} [harm] whether an option rated 0 was chosen as best
   */
  submit(response, score, show, harm) {
    const { id = '', format = '', fingerprint = '' } = this.#item.dataset
    const attempt = { time: new Date().toISOString(), fingerprint, response, score, ...(harm && { harm }) }
    const detail = { id, format, response, score, band: score === null ? null : bandOf(score), fingerprint, attempt }
    if (!this.#dispatch('rehearse:answer', detail)) return
    show(attempt)
    this.tell(this.store.add(id, attempt))
    this.#dispatch('rehearse:answered', detail)
  }

  /** @type {(name: string, detail: Detail) => boolean} */
  #dispatch(name, detail) {
    const cancelable = name === 'rehearse:answer'
    return this.#item.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable, detail }))
  }

  /** Say in the page's tree how close the answer that it shows is to the key; nothing where none is shown.
   * @type {(score: number | null) => void} */
  rate(score) {
    const { dataset } = this.#item
    delete dataset.score
    delete dataset.band
    if (score !== null) Object.assign(dataset, { score, band: bandOf(score) })
  }

  /** Say that an earlier answer was to another version of the item, or no longer so.
   * @type {(changed: boolean) => void} */
  tellChanged(changed) {
    this.#changed = changed
    this.tell(this.store.takeNotice())
  }

  /** @type {(notice: Notice) => void} */
  tell(notice) {
    if (notice) this.#told = NOTICES[notice]
    const result = this.#item.querySelector('.rehearse-result')
    const notices = [this.#changed ? NOTICES.changed : '', this.#told]
    if (result) showNotice(/** @type {HTMLElement} */ (result), notices.join(' ').trim())
  }
}
