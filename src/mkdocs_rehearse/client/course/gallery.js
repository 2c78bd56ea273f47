// @ts-check
/** @import { Choice } from './filters.js' */
import { RESULT } from './begin.js'
import { FILTERS, formatChoice, parseChoice, passes } from './filters.js'
import { make, named } from '../item/dom.js'
import { link } from './dom.js'
import { LearnerElement } from './learner.js'
import { ended, isOn, openIn } from '../record/rounds.js'
import { drawRounds } from './start.js'
import * as words from '../words/course.js'

/** From so many cards on, a lesson's are folded. */
const FOLDED = 20

/**
 * A gallery that the page's address narrows, and where rounds begin and end.
 *
 * Attribute: data-rounds, where the items have pages of their own, which a round walks.
 */
export class RehearseGallery extends LearnerElement {
  /** @type {string | undefined} the round that this very page has ended */ #ended

  #enhanced = false
  #move = () => {
    this.#narrow()
    this.draw()
  }

  connectedCallback() {
    addEventListener('popstate', this.#move)
    super.connectedCallback()
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#move)
    super.disconnectedCallback()
  }

  enhance() {
    if (!this.#enhanced) this.addEventListener('click', (event) => this.#click(event))
    if (!this.#enhanced && this.#all('[data-id]').length > FOLDED) {
      for (const fold of /** @type {HTMLDetailsElement[]} */ (this.#all(named('fold')))) fold.open = false
    }
    this.#enhanced = true
    this.#narrow()
  }

  /** A filter is a link like any other; where only the address's query changes, the page need not be loaded again.
   * @type {(event: MouseEvent) => void} */
  #click(event) {
    const anchor = /** @type {Element} */ (event.target).closest('a')
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    // A theme may have written out the whole address.
    if (!anchor || anchor.hash || pageOf(anchor) !== pageOf(location) || !isPlain) return
    event.preventDefault()
    event.stopPropagation() // a theme with instant navigation would load the page
    // Where the page stands on a disk, a browser may forbid it.
    try {
      history.pushState(null, '', anchor.search || location.pathname)
    } catch {
      location.assign(anchor.href)
    }
    this.#move()
  }

  #narrow() {
    const choice = parseChoice(location.search)
    const cards = this.#all('[data-id]')
    for (const card of cards) card.hidden = !passes(card.dataset, choice)
    const isNarrowed = FILTERS.some((name) => choice[name])
    for (const shelf of this.#all(named('shelf'))) {
      showShelf(shelf, !!shelf.querySelector('[data-id]:not([hidden])'))
      for (const fold of /** @type {HTMLDetailsElement[]} */ (this.#all(named('fold'), shelf))) fold.open ||= isNarrowed
    }
    for (const filter of this.#all('[data-filter]')) this.#drawFilter(filter, cards, choice)
    this.#tell(this.#shown.length, cards.length, choice)
  }

  draw() {
    this.#mark()
    if (!('rounds' in this.dataset)) return
    const { round } = this
    // A round whose last item is answered has come to its end.
    if (round && isOn(round) && this.#ended !== round.started && !openIn(round, this.map.items).length) {
      this.#ended = round.started
      this.store.put({ round: ended(round) })
      this.draw()
    } else drawRounds(this, this.#shown)
    this.parentElement?.toggleAttribute('data-round-result', location.hash === `#${RESULT}`)
  }

  /** Say of each card whether it is answered, and of each lesson how many are. */
  #mark() {
    const { map, progress } = this
    for (const shelf of this.#all(named('shelf'))) {
      const cards = this.#all('[data-id]', shelf)
      const done = cards.filter((card) => {
        const isDone = Object.hasOwn(map.items, card.dataset.id ?? '') && !progress.isOpen(progress.entry(card.dataset.id ?? ''))
        card.toggleAttribute('data-done', isDone)
        return isDone
      })
      shelf.querySelector(named('status'))?.replaceChildren(words.answeredOf(done.length, cards.length))
    }
  }

  /** The ids of the cards that the address leaves. */
  get #shown() {
    return this.#all('[data-id]:not([hidden])').map(({ dataset }) => dataset.id ?? '')
  }

  /** Every link asks for what is asked for already, and for its own value; how many cards that leaves stands beside it.
   * @type {(filter: HTMLElement, cards: HTMLElement[], choice: Choice) => void} */
  #drawFilter(filter, cards, choice) {
    const name = /** @type {'role'} */ (filter.dataset.filter)
    for (const anchor of /** @type {HTMLAnchorElement[]} */ (this.#all('a[data-value]', filter))) {
      const { value = '' } = anchor.dataset
      const asked = { ...choice, [name]: value }
      const count = cards.filter((card) => passes(card.dataset, asked)).length
      const isCurrent = value === (choice[name] ?? '')
      anchor.href = formatChoice(asked)
      anchor.querySelector('[data-added]')?.remove()
      if (isCurrent) filter.querySelector(named('now'))?.replaceChildren(value ? (anchor.textContent ?? '') : words.anyValue)
      anchor.append(make('span', { class: 'rehearse-count', 'data-added': '' }, ` ${count}`))
      anchor.toggleAttribute('aria-current', false)
      if (isCurrent) anchor.setAttribute('aria-current', 'true')
      const item = /** @type {HTMLElement} */ (anchor.parentElement)
      item.hidden = !count && !isCurrent && value !== ''
    }
    filter.toggleAttribute('data-active', !!choice[name])
  }

  /** @type {(shown: number, total: number, choice: Choice) => void} */
  #tell(shown, total, choice) {
    const isNarrowed = FILTERS.some((name) => choice[name])
    const found = isNarrowed ? [words.found(shown, total), link('?', words.showAll)] : [words.foundAll(total)]
    this.place('found')?.replaceChildren(...found)
  }

  /** @type {(selector: string, root?: HTMLElement) => HTMLElement[]} */
  #all(selector, root = this) {
    return [...root.querySelectorAll(/** @type {'p'} */ (selector))]
  }
}

/** Show a shelf or hide it, and with it the lines that lead there from the theme's list of headings.
 * @type {(shelf: HTMLElement, isShown: boolean) => void} */
function showShelf(shelf, isShown) {
  const heading = shelf.querySelector('[id]')
  const lines = heading ? document.querySelectorAll(`nav li:has(> a[href$="#${CSS.escape(heading.id)}"])`) : []
  for (const part of /** @type {HTMLElement[]} */ ([shelf, ...lines])) part.hidden = !isShown
}

/** @type {(at: HTMLAnchorElement | Location) => string} */
const pageOf = ({ origin, pathname }) => origin + pathname
