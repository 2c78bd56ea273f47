// @ts-check
/** @import { Notice } from '../record/stored.js' */
/** @import { Round } from '../record/rounds.js' */
/** @import { Attempt, Work } from './types.js' */
import { openStore } from '../record/store.js'
import { answerTime } from '../record/time.js'
import { NOTICES } from '../words/item.js'
import { bandOf } from './bands.js'
import { partOf } from './dom.js'
import { showNotice } from './view.js'

/**
 * What the events of an item tell.
 * @typedef {object} Detail
 * @property {string} id
 * @property {string} format
 * @property {unknown} response
 * @property {number | null} score 0 to 1; null where nothing is scored
 * @property {'close' | 'partly' | 'far' | null} band
 * @property {string} fingerprint
 */

/**
 * How a round asks an item: anew, and for what is given in the round.
 * @typedef {object} Asked
 * @property {Round} [round] none where it is due for review
 * @property {Attempt} [given] the answer that the round has already
 * @property {string} seed what the order of the options comes from; empty where it stays as it is
 */

/** An answer before it has a place in time. @typedef {Omit<Attempt, 'time' | 'fingerprint'>} Answer */

/** An item's place in the record: reads it, adds to it, and says so to the learner and to the page. */
export class Session {
  #item
  #changed = false
  #told = ''
  /** @type {Asked | undefined} */ asked

  constructor(/** @type {HTMLElement} */ item) {
    this.#item = item
  }

  get store() {
    return openStore(this.#item.dataset.course ?? '')
  }

  /** All attempts to show, oldest first, whatever version of the item they answer: in a round none until it has one.
   * @returns {Attempt[]} */
  get attempts() {
    const given = this.asked?.given
    if (this.isVeiled || (this.asked && !given)) return given ? [given] : []
    return this.store.attempts(...this.#names)
  }

  /** The answer before the one that was asked for anew, if it was to the item as it is.
   * @returns {Attempt | undefined} */
  get lastTime() {
    const before = this.asked && this.attempts.at(-2)
    return this.isCurrent(before) ? before : undefined
  }

  /** @returns {Work | undefined} what is begun and not finished */
  get work() {
    return this.store.work(...this.#names)
  }

  /** Whether nothing of the key may be shown yet: in a final check. */
  get isVeiled() {
    return this.asked?.round?.kind === 'final'
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
    const [id, formerly] = this.#names
    this.tell(this.store.keep(id, this.#item.dataset.fingerprint ?? '', response, formerly))
  }

  /**
   * Add an answer to the record, unless a listener prevents it, and show it.
   * @param {Answer} answer
   * @param {(attempt: Attempt) => void} show called when the record has it, and before others hear of it
   */
  submit(answer, show) {
    const { id = '', format = '', fingerprint = '' } = this.#item.dataset
    const attempt = { time: answerTime(), fingerprint, ...answer }
    const { score } = answer
    const response = structuredClone(answer.response) // nobody writes into what is kept
    const detail = { id, format, response, score, band: score === null ? null : bandOf(score), fingerprint }
    if (!this.#dispatch('rehearse:answer', detail)) return
    const notice = this.store.add(id, attempt, this.asked?.round)
    if (this.asked) this.asked = { ...this.asked, given: this.asked.given ?? attempt }
    show(attempt)
    this.tell(notice)
    this.#dispatch('rehearse:answered', detail)
  }

  /** @type {(name: string, detail: Detail) => boolean} */
  #dispatch(name, detail) {
    const cancelable = name === 'rehearse:answer'
    return this.#item.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable, detail: { ...detail } }))
  }

  /** Say in the page's tree how close the answer that it shows is to the key; nothing where none is shown.
   * @type {(score: number | null) => void} */
  rate(score) {
    const { dataset } = this.#item
    delete dataset.score
    delete dataset.band
    if (score !== null) Object.assign(dataset, { score, band: bandOf(score) })
  }

  /** Say that an earlier answer was to another version of the item, or no longer so; and in the page's tree, whether what
   * it shows was given just now.
   * @type {(state: {changed: boolean, fresh?: boolean}) => void} */
  note({ changed, fresh = false }) {
    this.#changed = changed
    this.#item.toggleAttribute('data-fresh', fresh)
    this.tell(this.store.takeNotice(), false)
  }

  /** Say what must be said about the record. What could not be saved is said for each answer, and until it is saved.
   * @type {(notice: Notice, isNews?: boolean) => void} */
  tell(notice, isNews = notice !== '') {
    const isUnsaved = this.store.isUnsaved(this.#item.dataset.id ?? '')
    if (notice && notice !== 'unsaved') this.#told = NOTICES[notice]
    const notices = [this.#changed && NOTICES.changed, isUnsaved ? NOTICES.unsaved : this.#told]
    const result = partOf(this.#item, 'result')
    if (result) showNotice(result, notices.filter(Boolean).join(' '), isNews)
  }
}
