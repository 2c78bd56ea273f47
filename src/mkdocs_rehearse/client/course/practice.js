// @ts-check
import { all, make } from '../item/dom.js'
import { countOf, noStorage, practise } from '../words/rounds.js'
import { begin } from './begin.js'
import { line } from './dom.js'
import { LearnerElement } from './learner.js'

/** What is left of a lesson to practise: its links become a button that begins a round of them. */
export class RehearsePractice extends LearnerElement {
  #place = make('div', 'rehearse-start')

  enhance() {
    this.prepend(this.#place)
  }

  draw() {
    const { map, progress } = this
    const ids = all(this, '[data-id]').map(({ dataset }) => dataset.id ?? '').filter((id) => Object.hasOwn(map.items, id))
    if (!ids.length) return
    const done = ids.filter((id) => progress.entry(id).attempts.length).length
    const start = make('button', { type: 'button', class: 'rehearse-next' }, practise(ids.length, done))
    start.addEventListener('click', () => begin(this, ids) || this.#place.replaceChildren(line('', noStorage)))
    this.#place.replaceChildren(start, ...(done ? [line('rehearse-small', countOf(done, ids.length))] : []))
  }
}
