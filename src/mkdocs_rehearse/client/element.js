// @ts-check
/** @import { Attempt, Format, Option } from './types.js' */
/** @import { Event as StateEvent } from './state.js' */
/** @import { Notice } from './store.js' */
import { formats } from './formats/index.js'
import { keyOf, readOptions } from './options.js'
import { findParts } from './parts.js'
import { bandOf } from './score.js'
import { initial, next } from './state.js'
import { openStore } from './store.js'
import { clear, showKey, showMarks, showNotice, showResult } from './view.js'
import { NOTICES } from './words.js'

/**
 * @typedef {object} Detail
 * @property {string} id
 * @property {string} format
 * @property {unknown} response
 * @property {number} score 0 to 1
 * @property {'close' | 'partly' | 'far'} band
 * @property {string} fingerprint
 */

/**
 * An item that can be answered. It enhances the HTML it holds and builds none from data.
 *
 * Attributes: data-id, data-format, data-fingerprint, data-course; it sets data-score and data-band.
 * Events, both bubbling, with a {@link Detail}: `rehearse:answer` (cancelable) before, `rehearse:answered` after.
 */
export class RehearseItem extends HTMLElement {
  #state = initial
  /** @type {ReturnType<typeof findParts>} */ #parts = null
  /** @type {Option[]} */ #options = []
  /** @type {Format<any> | undefined} */ #format
  /** @type {(() => void) | undefined} */ #stopListening
  #told = ''

  connectedCallback() {
    if (document.readyState !== 'loading') return this.#start()
    // A parser may not have read the content yet.
    document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#start(), { once: true })
  }

  disconnectedCallback() {
    this.#stopListening?.()
  }

  get #store() {
    return openStore(this.dataset.course ?? '')
  }

  #start() {
    if (!this.#parts && !this.#enhance()) return
    this.#stopListening?.()
    this.#stopListening = this.#store.listen(() => this.#restore())
    this.#restore()
  }

  /** Find the parts and add the behaviour; an item of another make is left as it is. */
  #enhance() {
    this.#format = formats.get(this.dataset.format)
    this.#options = readOptions(this)
    if (!this.#format || !this.#options.length) return false
    const parts = (this.#parts = findParts(this))
    if (!parts) return false
    this.#format.enhance?.(this, this.#options)
    parts.form.addEventListener('submit', (event) => this.#submit(event))
    parts.form.addEventListener('change', (event) => this.#change(event.target))
    parts.again.addEventListener('click', () => this.#retry())
    parts.actions.hidden = false
    return true
  }

  /** @type {(event: Event) => void} */
  #submit(event) {
    event.preventDefault()
    if (!this.#format || this.#state.phase === 'answered') return
    const reading = this.#format.read(this.#options)
    if ('missing' in reading) {
      this.#update({ type: 'lack', missing: reading.missing })
      reading.input.focus()
    } else {
      this.#answer(reading.response)
    }
  }

  /** @type {(response: unknown) => void} */
  #answer(response) {
    const detail = this.#detail(response)
    if (!this.#dispatch('rehearse:answer', detail)) return
    const attempt = { time: new Date().toISOString(), fingerprint: detail.fingerprint, response, score: detail.score }
    this.#update({ type: 'answer', attempt })
    this.#notify(this.#store.add(detail.id, attempt))
    this.#parts?.result.focus()
    this.#dispatch('rehearse:answered', detail)
  }

  /** @type {(response: unknown) => Detail} */
  #detail(response) {
    const { id = '', format = '', fingerprint = '' } = this.dataset
    const score = this.#format?.score(keyOf(this.#options), response) ?? 0
    return { id, format, response, score, band: bandOf(score), fingerprint }
  }

  /** @type {(name: string, detail: Detail) => boolean} */
  #dispatch(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: name === 'rehearse:answer', detail }))
  }

  /** @type {(target: EventTarget | null) => void} */
  #change(target) {
    const option = this.#options.find(({ choice }) => choice.contains(/** @type {Node} */ (target)))
    if (option && target instanceof HTMLInputElement) this.#format?.settle?.(target, option)
    this.#update({ type: 'touch' })
  }

  #retry() {
    this.#update({ type: 'retry' })
    const first = '.rehearse-options :is(input, button:not([aria-disabled=true]))'
    this.querySelector(/** @type {'input'} */ (first))?.focus()
  }

  #restore() {
    const attempt = this.#store.latest(this.dataset.id ?? '')
    const same = attempt?.fingerprint === this.dataset.fingerprint
    const valid = same && !!this.#format?.accepts(attempt?.response, keyOf(this.#options))
    this.#update({ type: 'restore', attempt: same && !valid ? undefined : attempt, valid })
    this.#notify(this.#store.takeNotice())
  }

  /** @type {(event: StateEvent) => void} */
  #update(event) {
    const before = this.#state
    this.#state = next(before, event)
    if (this.#state.attempt !== before.attempt || event.type === 'retry') this.#renderAttempt()
    if (this.#state !== before) this.#renderWords()
  }

  #renderWords() {
    const { missing, changed } = this.#state
    const notice = [changed ? NOTICES.changed : '', this.#told].join(' ').trim()
    if (this.#parts) showNotice(this.#parts.result, notice)
    if (this.#parts) this.#parts.missing.textContent = missing
  }

  /** @type {(notice: Notice) => void} */
  #notify(notice) {
    if (!notice) return
    this.#told = NOTICES[notice]
    this.#renderWords()
  }

  #renderAttempt() {
    const { attempt } = this.#state
    if (!this.#parts) return
    const { question, check, again, result, key } = this.#parts
    clear(this, this.#options, result)
    question.disabled = check.hidden = key.open = !!attempt
    again.hidden = result.hidden = !attempt
    if (attempt) this.#showAttempt(attempt)
    else this.#showOpen()
  }

  /** @type {(attempt: Attempt) => void} */
  #showAttempt({ response }) {
    if (!this.#format || !this.#parts) return
    const { score, band } = this.#detail(response)
    const review = this.#format.review(this.#options, response)
    Object.assign(this.dataset, { score, band })
    this.#format.write(this.#options, response)
    showResult(this.#parts.result, band, review)
    showMarks(this.#options, review)
    showKey(this.#options, review)
  }

  #showOpen() {
    delete this.dataset.score
    delete this.dataset.band
    this.#parts?.form.reset()
    this.#format?.reset?.(this.#options)
  }
}
