// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Detail } from '../item/session.js' */
import { all, textOf } from '../item/options.js'
import { NOTICES } from '../words/item.js'
import { line, make } from './dom.js'
import { LearnerElement } from './learner.js'
import { judgedIn } from './gap.js'
import * as words from '../words/rounds.js'

/**
 * Asks what the learner would do today, before the item asks what is most effective. The first is kept with the
 * answer to the second, and never scored. While it asks, the item has data-asking.
 */
export class RehearseWould extends LearnerElement {
  #enhanced = false
  #asked = false

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    // Before all others, who may keep the attempt.
    this.#item.addEventListener('rehearse:answer', (event) => this.#hear(/** @type {CustomEvent} */ (event)), true)
  }

  draw() {
    const attempt = this.#attempt
    const { would } = this
    this.#item.toggleAttribute('data-asking', !attempt && !would)
    if (!attempt && !would) return this.#ask()
    this.#asked = false
    this.replaceChildren(...(attempt || !would ? [] : [this.#recap(would)]))
    this.#showGap(attempt)
  }

  get #item() {
    return /** @type {HTMLElement} */ (this.closest('rehearse-item'))
  }

  /** The answer that the item shows.
   * @returns {Attempt | undefined} */
  get #attempt() {
    const { id = '', fingerprint, formerly } = this.#item.dataset
    const last = 'fresh' in this.#item.dataset ? undefined : this.store.latest(id, formerly ? formerly.split(' ') : [])
    return last?.fingerprint === fingerprint ? last : undefined
  }

  /** What was chosen here and is not answered yet.
   * @returns {string} an option's id, or nothing */
  get would() {
    const { would } = this.#begun
    return this.#choice(would) ? would : ''
  }

  /** What the record holds of the item beside answers: `ticked` until it is confirmed, then `would`.
   * @returns {any} */
  get #begun() {
    const { id = '', fingerprint, formerly } = this.#item.dataset
    const work = this.store.work(id, formerly ? formerly.split(' ') : [])
    return Object(work?.fingerprint === fingerprint && work?.response)
  }

  /** @type {(id: unknown) => HTMLElement | undefined} */
  #choice = (id) => all(this.#item, '.rehearse-options > [data-option]').find(({ dataset }) => dataset.option === id)

  /** @type {(event: CustomEvent<Detail>) => void} */
  #hear({ detail }) {
    if (this.would) detail.attempt.would = this.would
  }

  /** The options again, each to be chosen; those of the item itself stay for the second question. */
  #ask() {
    if (this.#asked) return
    this.#asked = true
    const choices = all(this.#item, '.rehearse-options > [data-option]').map(this.#offer)
    const missing = make('p', { class: 'rehearse-missing', role: 'alert' })
    const button = make('button', { type: 'button', class: 'rehearse-button' }, words.thenJudge)
    button.addEventListener('click', () => this.#keep(missing))
    const lead = make('legend', { class: 'rehearse-lead' }, words.wouldLead)
    const list = make('ul', { class: 'rehearse-options' }, ...choices)
    list.addEventListener('input', (event) => this.#tick(/** @type {HTMLInputElement} */ (event.target), missing))
    this.replaceChildren(make('fieldset', {}, lead, line('rehearse-note', words.wouldNote), list), missing, button)
  }

  /** @type {(choice: HTMLElement) => HTMLElement} */
  #offer = (choice) => {
    const { option = '' } = choice.dataset
    const input = make('input', { type: 'radio', name: `would-${this.#item.dataset.id}`, value: option })
    input.toggleAttribute('checked', this.#begun.ticked === option)
    const copies = all(choice, '.rehearse-letter, .rehearse-text').flatMap((part) => [' ', part.cloneNode(true)])
    return make('li', {}, make('label', { class: 'rehearse-reply' }, input, ...copies))
  }

  /** Keep what is ticked, under another name than what is confirmed: a reload must not answer for the learner.
   * @type {(input: HTMLInputElement, missing: HTMLElement) => void} */
  #tick({ value }, missing) {
    const { id = '', fingerprint = '' } = this.#item.dataset
    const notice = this.store.keep(id, fingerprint, { ticked: value })
    missing.textContent = notice && NOTICES[notice]
  }

  /** @type {(missing: HTMLElement) => void} */
  #keep(missing) {
    const chosen = this.querySelector('input:checked')
    if (!(chosen instanceof HTMLInputElement)) {
      missing.textContent = words.chooseFirst
      return this.querySelector('input')?.focus()
    }
    const { id = '', fingerprint = '' } = this.#item.dataset
    this.store.keep(id, fingerprint, { would: chosen.value })
    this.querySelector('p')?.focus()
  }

  /** @type {(would: string) => HTMLElement} */
  #recap(would) {
    const shown = line('', words.recap(textOf(/** @type {Element} */ (this.#choice(would)), '.rehearse-letter')))
    shown.setAttribute('tabindex', '-1')
    return shown
  }

  /** The two answers side by side, below the result.
   * @type {(attempt: Attempt | undefined) => void} */
  #showGap(attempt) {
    const item = this.#item
    for (const shown of all(item, '.rehearse-gap-words')) shown.remove()
    const [would, judged] = attempt ? [attempt.would, judgedIn(attempt)].map((id) => this.#choice(id)) : []
    if (!would || !judged) return
    const [one, other] = [would, judged].map((choice) => {
      const reason = all(item, '.rehearse-rationales > li').find(({ dataset }) => dataset.option === choice.dataset.option)
      return { letter: textOf(choice, '.rehearse-letter'), word: reason ? textOf(reason, '.rehearse-word') : '' }
    })
    all(item, '.rehearse-result')[0]?.after(line('rehearse-gap-words', words.gap(one, other)))
  }
}
