// @ts-check
/** @import { RehearseItem } from '../item/element.js' */
/** @import { Attempt } from '../item/types.js' */
import { formats } from '../formats/index.js'
import { copiesOf, make, partOf, textOf } from '../item/dom.js'
import { choicesIn } from '../item/options.js'
import * as words from '../words/rounds.js'
import { button, line } from './dom.js'
import { LearnerElement } from './learner.js'

/**
 * Asks what the learner would do today, before the item asks what is most effective. The first is kept with the
 * answer to the second, and never scored. While it asks, the item has data-asking.
 */
export class RehearseWould extends LearnerElement {
  #drawn = ''

  draw() {
    const { attempts, isCurrent } = this.#item.session
    const last = attempts.at(-1)
    const attempt = isCurrent(last) ? last : undefined
    const would = this.#begun.would
    const isOpen = !attempt && !this.#choice(would)
    this.#item.toggleAttribute('data-asking', isOpen)
    this.#showGap(attempt)
    const state = isOpen ? 'open' : attempt ? 'answered' : would
    if (state === this.#drawn) return // what has the focus stays
    this.#drawn = state
    this.replaceChildren(...(isOpen ? this.#question() : attempt ? [] : [this.#recap(would)]))
  }

  /** @returns {RehearseItem} */
  get #item() {
    const item = /** @type {RehearseItem} */ (this.closest('rehearse-item'))
    customElements.upgrade(item)
    return item
  }

  /** What the record holds of the item beside answers: `ticked` until it is confirmed, then `would`.
   * @returns {any} */
  get #begun() {
    const { work, isCurrent } = this.#item.session
    return Object(isCurrent(work) && work?.response)
  }

  /** @type {(id: unknown) => HTMLElement | undefined} */
  #choice = (id) => choicesIn(this.#item, 'options').find(({ dataset }) => dataset.option === id)

  /** The options again, each to be chosen; those of the item itself stay for the second question. */
  #question() {
    const missing = make('p', { class: 'rehearse-missing', role: 'alert', 'data-part': 'first' })
    const list = make('ul', 'rehearse-options', ...choicesIn(this.#item, 'options').map(this.#offer))
    list.addEventListener('input', (event) => this.#tick(/** @type {HTMLInputElement} */ (event.target), missing))
    const lead = make('legend', 'rehearse-lead', words.wouldLead)
    const question = make('fieldset', {}, lead, line('rehearse-note', words.wouldNote), list)
    return [question, missing, button(words.thenJudge, () => this.#confirm(missing))]
  }

  /** @type {(choice: HTMLElement) => HTMLElement} */
  #offer = (choice) => {
    const { option = '' } = choice.dataset
    const input = make('input', { type: 'radio', name: `would-${this.#item.dataset.id}`, value: option })
    input.toggleAttribute('checked', this.#begun.ticked === option)
    return make('li', {}, make('label', 'rehearse-reply', input, ' ', ...copiesOf(choice, 'letter', 'text')))
  }

  /** Keep what is ticked, under another name than what is confirmed: a reload must not answer for the learner.
   * @type {(input: HTMLInputElement, missing: HTMLElement) => void} */
  #tick({ value }, missing) {
    const { session } = this.#item
    session.keep({ ticked: value })
    missing.textContent = this.store.isUnsaved(this.#item.dataset.id ?? '') ? words.notSaved : ''
  }

  /** @type {(missing: HTMLElement) => void} */
  #confirm(missing) {
    const chosen = this.querySelector('input:checked')
    if (!(chosen instanceof HTMLInputElement)) {
      missing.textContent = words.chooseFirst
      return this.querySelector('input')?.focus()
    }
    this.#item.session.keep({ would: chosen.value })
    this.draw()
    this.querySelector('p')?.focus()
  }

  /** @type {(would: string) => HTMLElement} */
  #recap(would) {
    const letter = textOf(/** @type {HTMLElement} */ (this.#choice(would)), 'letter')
    return make('p', { tabindex: '-1' }, words.recap(letter))
  }

  /** The two answers side by side, below the result.
   * @type {(attempt: Attempt | undefined) => void} */
  #showGap(attempt) {
    const item = this.#item
    item.querySelector('[data-added="gap"]')?.remove()
    const judged = attempt && formats.get(item.dataset.format)?.judged?.(attempt.response)
    const [one, other] = [attempt?.would, judged].map((id) => this.#named(id))
    if (!one || !other) return
    partOf(item, 'result')?.after(make('p', { class: 'rehearse-gap-words', 'data-added': 'gap' }, words.gap(one, other)))
  }

  /** @type {(id: unknown) => words.Named | undefined} an option's letter and rating */
  #named(id) {
    const choice = this.#choice(id)
    const reason = choicesIn(this.#item, 'rationales').find(({ dataset }) => dataset.option === id)
    return choice && { letter: textOf(choice, 'letter'), word: reason ? textOf(reason, 'word') : '' }
  }
}
