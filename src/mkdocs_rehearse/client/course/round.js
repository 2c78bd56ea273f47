// @ts-check
/** @import { RehearseItem } from '../item/element.js' */
/** @import { Round } from '../record/rounds.js' */
import { make } from '../item/dom.js'
import { answerIn, countAnswers, ended, isOn, openIn, roundOf } from '../record/rounds.js'
import * as words from '../words/rounds.js'
import { button, line, next } from './dom.js'
import { hrefOf, LearnerElement } from './learner.js'

/**
 * A round's bar above an item that is part of it: where the learner is, and the way on.
 *
 * Attribute: data-practice, the address of the page where rounds begin and end.
 */
export class RehearseRound extends LearnerElement {
  #enhanced = false
  #drawn = ''

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    this.#item?.addEventListener('rehearse:answered', () => this.#answered())
  }

  draw() {
    const round = roundOf(this.store.doc)
    const place = round && isOn(round) ? round.ids.indexOf(this.#id) : -1
    if (!round || place < 0) return this.#leave()
    const [open = this.#id] = openIn(round, this.map.items)
    const state = JSON.stringify([round, this.#id, open])
    if (state === this.#drawn) return
    if (place > round.ids.indexOf(open)) {
      this.#leave()
      this.#drawn = state
      this.replaceChildren(bar(words.elsewhere(round, open), this.#linkTo(open, words.goOn)))
    } else {
      this.#drawn = state
      this.#ask(round)
      this.#show(round, place)
      if (place > round.at) this.store.put({ round: { ...round, at: place } })
    }
  }

  /** @returns {RehearseItem | null} */
  get #item() {
    const item = (this.parentElement ?? this).querySelector('rehearse-item')
    if (item) customElements.upgrade(item)
    return /** @type {RehearseItem | null} */ (item)
  }

  /** @returns {string} the item's present id */
  get #id() {
    return this.#item?.dataset.id ?? ''
  }

  /** Have the item answered for the round.
   * @type {(round: Round) => void} */
  #ask(round) {
    const { format = '' } = this.#item?.dataset ?? {}
    const seed = this.map.formats[format]?.shuffled ? round.started : ''
    this.#item?.ask({ round, given: answerIn(round, this.#id), seed })
  }

  #leave() {
    this.#drawn = ''
    this.replaceChildren()
    this.#lead()
    if (this.#item?.session.asked) this.#item.ask(undefined)
  }

  /** The way on opens at once. */
  #answered() {
    this.draw()
    if (this.#item?.session.isVeiled) this.place('told')?.focus()
  }

  /** @type {(round: Round, place: number) => void} */
  #show(round, place) {
    const given = answerIn(round, this.#id)
    const progress = make('progress', { max: `${round.ids.length}`, value: `${countAnswers(round)}`, 'aria-label': words.answered })
    const stop = button(words.endRound, () => this.#end(round))
    const kept = make('p', { class: 'rehearse-told', role: 'status', tabindex: '-1', 'data-part': 'told' })
    this.replaceChildren(bar(words.place(round, place), progress, this.#next(round, place), stop), kept)
    kept.textContent = given && round.kind === 'final' ? words.keptForEnd : ''
    this.#lead(given && round.kind === 'practice' ? this.#next(round, place) : undefined)
  }

  /** @type {(round: Round, place: number) => HTMLElement} */
  #next(round, place) {
    const after = round.ids.slice(place + 1).find((id) => Object.hasOwn(this.map.items, id))
    const way = after === undefined ? next(this.dataset.practice ?? '', words.seeResult) : this.#linkTo(after, words.next)
    if (answerIn(round, this.#id)) return way
    way.removeAttribute('href')
    way.setAttribute('role', 'link')
    way.setAttribute('aria-disabled', 'true')
    return way
  }

  /** The way on stands below the item, too: that is where the learner has read to.
   * @type {(next?: HTMLElement) => void} */
  #lead(next) {
    this.parentElement?.querySelector('[data-added="onward"]')?.remove()
    if (next) this.#item?.after(make('div', { class: 'rehearse rehearse-onward', 'data-added': 'onward' }, next))
  }

  /** @type {(round: Round) => void} */
  #end(round) {
    this.store.put({ round: ended(round) })
    location.assign(this.dataset.practice ?? '')
  }

  /** @type {(id: string, label: string) => HTMLElement} */
  #linkTo = (id, label) => next(hrefOf(this.map.items[id].url), label)
}

/** @type {(label: string, ...parts: HTMLElement[]) => HTMLElement} */
const bar = (label, ...parts) =>
  make('div', { class: 'rehearse-round', role: 'group', 'aria-label': words.round }, line('rehearse-name', label), ...parts)
