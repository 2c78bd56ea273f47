// @ts-check
/** @import { RehearseItem } from '../item/element.js' */
/** @import { Round } from '../record/rounds.js' */
import { toneOf } from '../item/bands.js'
import { make, partOf, partsOf } from '../item/dom.js'
import { answerIn, ended, isOn, openIn } from '../record/rounds.js'
import { dayOf } from '../record/time.js'
import * as words from '../words/rounds.js'
import { RESULT } from './begin.js'
import { button, line, next } from './dom.js'
import { pressKey, showKeys } from './keys.js'
import { hrefOf, LearnerElement } from './learner.js'

/**
 * What an item's own page adds to the item: in a round a bar above it that says where the learner is, and always the
 * way on. It holds the ways back, whose place the bar takes.
 *
 * Attribute: data-practice, the address of the page where rounds begin and end.
 */
export class RehearseRound extends LearnerElement {
  /** @type {Node[] | undefined} */ #ways
  #drawn = ''
  #press = (/** @type {KeyboardEvent} */ event) => this.#item && pressKey(event, this.#item)

  connectedCallback() {
    document.addEventListener('keydown', this.#press, true)
    super.connectedCallback()
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press, true)
    this.#isOn = false
    super.disconnectedCallback()
  }

  enhance() {
    if (this.#ways) return
    this.#ways = [...this.childNodes]
    this.#item?.addEventListener('rehearse:answered', () => this.#answered())
  }

  draw() {
    const { round } = this
    const place = round && isOn(round) ? round.ids.indexOf(this.#id) : -1
    if (!round || place < 0) return this.#leave()
    const [open = this.#id] = openIn(round, this.map.items)
    const state = JSON.stringify([round, this.#id, open])
    if (state === this.#drawn) return // what has the focus stays
    if (place > round.ids.indexOf(open)) {
      this.#leave()
      this.#drawn = state
      this.replaceChildren(bar(line('rehearse-name', words.elsewhere(round, open)), this.#linkTo(open, words.goOn)))
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

  /** Whether the page is the player's: then styles put all else away. */
  set #isOn(/** @type {boolean} */ isOn) {
    document.documentElement.toggleAttribute('data-round', isOn)
  }

  /** Have the item answered for the round.
   * @type {(round: Round) => void} */
  #ask(round) {
    const { format = '' } = this.#item?.dataset ?? {}
    const seed = this.map.formats[format]?.shuffled ? round.started : ''
    this.#item?.ask({ round, given: answerIn(round, this.#id), seed })
  }

  /** Outside a round the item shows its answer, unless it is due: then it is asked anew. */
  #leave() {
    const { progress } = this
    this.#isOn = false
    this.#drawn = ''
    const isDue = progress.reviews(new Date()).some(({ id, due }) => id === this.#id && due <= dayOf(new Date()))
    if (this.firstChild !== this.#ways?.[0]) this.replaceChildren(...(this.#ways ?? []))
    if (isDue) this.#item?.ask({ seed: '' })
    else if (this.#item?.session.asked) this.#item.ask(undefined)
    const lesson = this.map.lessons.find(({ items }) => items.includes(this.#id))
    const after = lesson && progress.openAfter(lesson, this.#id)
    this.#lead(after ? this.#linkTo(after.id, words.next) : lesson ? next(hrefOf(lesson.url), words.toLesson) : undefined)
  }

  /** The way on opens at once. */
  #answered() {
    this.draw()
    if (this.#item?.session.isVeiled) partOf(this.#item, 'told')?.focus()
  }

  /** @type {(round: Round, place: number) => void} */
  #show(round, place) {
    this.#isOn = true
    const given = answerIn(round, this.#id)
    const stop = button('×', () => this.#end(round))
    const keys = button('?', showKeys)
    stop.ariaLabel = words.endRound
    keys.ariaLabel = words.keysTitle
    keys.classList.add('rehearse-keys')
    this.replaceChildren(bar(stop, segments(round, place), line('rehearse-name', words.place(round, place)), keys))
    this.#lead(given && this.#next(round, place), round.kind === 'final')
  }

  /** @type {(round: Round, place: number) => HTMLElement} */
  #next(round, place) {
    const after = round.ids.slice(place + 1).find((id) => Object.hasOwn(this.map.items, id))
    return after === undefined ? next(`${this.dataset.practice}#${RESULT}`, words.seeResult) : this.#linkTo(after, words.next)
  }

  /** The way on stands beside the verdict; where that is not given yet, in a bar of its own.
   * @type {(way: HTMLElement | undefined, isVeiled?: boolean) => void} */
  #lead(way, isVeiled = false) {
    const item = this.#item
    if (!item) return
    for (const bar of partsOf(item, 'kept')) bar.remove()
    const place = partOf(item, 'onward')
    const ways = way && !isVeiled ? [way] : []
    const shown = place?.firstElementChild
    if (shown ? !ways[0]?.isEqualNode(shown) : ways.length) place?.replaceChildren(...ways)
    if (!way || !isVeiled) return
    const told = make('p', { role: 'status', tabindex: '-1', 'data-part': 'told' })
    item.append(make('div', { class: 'rehearse-kept-bar', 'data-part': 'kept' }, told, way))
    told.textContent = words.keptForEnd
  }

  /** @type {(round: Round) => void} */
  #end(round) {
    this.store.put({ round: ended(round) })
    location.assign(`${this.dataset.practice}#${RESULT}`)
  }

  /** @type {(id: string, label: string) => HTMLElement} */
  #linkTo = (id, label) => next(hrefOf(this.map.items[id].url), label)
}

/** @type {(...parts: HTMLElement[]) => HTMLElement} */
const bar = (...parts) => make('div', { class: 'rehearse-round', role: 'group', 'aria-label': words.round }, ...parts)

/** A stretch of the round for each item, in the tone of its answer; in a final check all have the same.
 * @type {(round: Round, place: number) => HTMLElement} */
export function segments(round, place) {
  const parts = round.ids.map((id, at) => {
    const answer = answerIn(round, id)
    const tone = answer && round.kind === 'practice' && answer.score !== null ? `${toneOf(answer.score, !!answer.harm)}` : ''
    return make('span', { 'data-state': answer ? 'done' : at === place ? 'here' : '', ...(tone && { 'data-rating': tone }) })
  })
  return make('div', { class: 'rehearse-segments', 'aria-hidden': 'true' }, ...parts)
}
