// @ts-check
/** @import { Detail } from '../item/session.js' */
/** @import { Round } from '../record/rounds.js' */
import { formats } from '../formats/index.js'
import { keyOf, readOptions } from '../item/options.js'
import { addTo, tellWindow } from '../record/changing.js'
import { line, link, make } from './dom.js'
import { hrefOf, LearnerElement } from './learner.js'
import { shuffleOptions } from './options-order.js'
import { advance, answer, answerIn, countAnswers, end, isOn, openIn, roundOf } from '../record/rounds.js'
import { notKept } from '../words/course.js'
import * as words from '../words/rounds.js'

/**
 * A round's bar above an item that is part of it: where the learner is, and the way on.
 *
 * Attributes: data-practice, the address of the page where rounds begin and end. While its round is on, the item has
 * data-fresh until it is answered in the round, and in a final check data-veiled: nothing of the key is shown.
 */
export class RehearseRound extends LearnerElement {
  #enhanced = false
  /** @type {string | undefined} the round whose item was answered in this very page */ #answered
  /** @type {string | undefined} the round that this very page has led on */ #advanced

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    this.#item?.addEventListener('rehearse:answer', (event) => this.#hear(/** @type {CustomEvent} */ (event)))
  }

  draw() {
    const item = this.#item
    const round = roundOf(this.store.doc)
    const place = round && isOn(round) ? round.ids.indexOf(this.#id) : -1
    if (!item || !round || place < 0) return this.#leave()
    const [open = this.#id] = openIn(round, this.map.items)
    if (place > round.ids.indexOf(open)) {
      this.#leave()
      this.replaceChildren(this.#bar(words.elsewhere(round, open), this.#linkTo(open, words.goOn)))
    } else if (place > round.at && this.#advanced !== round.started) {
      this.#advanced = round.started
      this.store.update(advance(round.started, place))
    } else {
      this.#enter(item, round)
      this.#show(round, place)
    }
  }

  /** @returns {HTMLElement | null} */
  get #item() {
    return (this.parentElement ?? this).querySelector('rehearse-item')
  }

  /** @returns {string} the item's present id */
  get #id() {
    return this.#item?.dataset.id ?? ''
  }

  /** @type {(item: HTMLElement, round: Round) => void} */
  #enter(item, round) {
    const given = answerIn(round, this.#id)
    const isFinal = round.kind === 'final'
    shuffleOptions(item, round.started)
    item.toggleAttribute('data-veiled', isFinal)
    item.toggleAttribute('data-kept', isFinal && !!given)
    const isFresh = isFinal || (!given && this.#answered !== round.started)
    if (isFresh === 'fresh' in item.dataset) return
    item.toggleAttribute('data-fresh', isFresh)
    this.#refresh()
  }

  #leave() {
    this.replaceChildren()
    this.#lead()
    const item = this.#item
    if (!item) return
    const wasFresh = 'fresh' in item.dataset
    for (const name of ['data-fresh', 'data-veiled', 'data-kept']) item.removeAttribute(name)
    if (wasFresh) this.#refresh()
  }

  /** The item looks at the record again, as if another window had written it. */
  #refresh() {
    tellWindow(this.map.course, '')
  }

  /** @type {(event: CustomEvent<Detail>) => void} */
  #hear(event) {
    const round = roundOf(this.store.doc)
    const item = this.#item
    if (!item || event.defaultPrevented || !round || !isOn(round) || !round.ids.includes(this.#id)) return
    const { attempt } = event.detail
    if (round.kind === 'final') event.preventDefault()
    else item.removeAttribute('data-fresh')
    this.#answered = round.started
    const notice = addTo(this.store, this.map.course, answer(round.started, this.#id, attempt))
    // An attempt that the item itself adds ends what was begun.
    if (round.kind === 'final' && this.store.work(this.#id)) this.store.keep(this.#id, attempt.fingerprint, null)
    if (notice.startsWith('unsave')) this.append(line('rehearse-told', notKept))
    else if (round.kind === 'final') this.place('.rehearse-told').focus()
  }

  /** @type {(round: Round, place: number) => void} */
  #show(round, place) {
    const given = answerIn(round, this.#id)
    const after = round.ids.slice(place + 1).find((id) => Object.hasOwn(this.map.items, id))
    const next = after === undefined ? link(this.dataset.practice ?? '', words.seeResult) : this.#linkTo(after, words.next)
    const stop = make('button', { type: 'button', class: 'rehearse-button' }, words.endRound)
    stop.addEventListener('click', () => this.#end(round.started))
    if (!given) {
      next.removeAttribute('href')
      next.setAttribute('role', 'link')
      next.setAttribute('aria-disabled', 'true')
    }
    next.classList.add('rehearse-next')
    const kept = make('p', { class: 'rehearse-told', role: 'status', tabindex: '-1' })
    const progress = make('progress', { max: `${round.ids.length}`, value: `${countAnswers(round)}`, 'aria-label': words.answered })
    this.replaceChildren(this.#bar(words.place(round, place), progress, next, stop), kept)
    kept.textContent = given && round.kind === 'final' ? words.keptForEnd : ''
    if (given && round.kind === 'final') this.#fill(given.response)
    this.#lead(given && round.kind === 'practice' ? /** @type {HTMLElement} */ (next.cloneNode(true)) : undefined)
  }

  /** The way on stands below the item, too: that is where the learner has read to.
   * @type {(next?: HTMLElement) => void} */
  #lead(next) {
    this.parentElement?.querySelector('.rehearse-onward')?.remove()
    if (next) this.#item?.after(make('div', { class: 'rehearse rehearse-onward' }, next))
  }

  /** Show what was chosen, and nothing else.
   * @type {(response: unknown) => void} */
  #fill(response) {
    const item = /** @type {HTMLElement} */ (this.#item)
    const format = formats.get(item.dataset.format)
    const gaps = /** @type {HTMLInputElement[]} */ ([...item.querySelectorAll('input.rehearse-gap')])
    const options = readOptions(item)
    if (gaps.length && Array.isArray(response)) gaps.forEach((gap, at) => (gap.value = `${response[at] ?? ''}`))
    else if (options.length && format?.accepts(response, keyOf(options))) format.write(options, response)
    item.querySelector('fieldset.rehearse-question')?.setAttribute('disabled', '')
  }

  /** @type {(started: string) => void} */
  #end(started) {
    this.store.update(end(started))
    location.assign(this.dataset.practice ?? '')
  }

  /** @type {(label: string, ...parts: HTMLElement[]) => HTMLElement} */
  #bar = (label, ...parts) => make('div', { class: 'rehearse-round', role: 'group', 'aria-label': words.round }, line('rehearse-name', label), ...parts)

  /** @type {(id: string, label: string) => HTMLElement} */
  #linkTo = (id, label) => link(hrefOf(this.map.items[id].url), label)
}
