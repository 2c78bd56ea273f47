// @ts-check
import { make } from '../item/dom.js'
import { line } from './dom.js'
import { LearnerElement } from './learner.js'
import { markNavigation } from './navigation.js'
import { planWords, soFar, standingWords, yourPlan } from '../words/course.js'

/**
 * The head of a lesson: how the learner stands, in all and by objective, and the plans made here before.
 *
 * Attribute: data-lesson, the stem of the lesson's file. An element with data-objective is one of its objectives.
 */
export class RehearseProgress extends LearnerElement {
  #drawn = false

  draw() {
    const { map, progress } = this
    const lesson = map.lessons.find(({ stem }) => stem === this.dataset.lesson)
    markNavigation(map, progress)
    if (!lesson) return
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-objective]'))) {
      const standing = progress.standing(progress.entriesFor(lesson, place.dataset.objective ?? ''))
      const shown = standing.answered ? [' ', make('span', { class: 'rehearse-standing', 'data-state': standing.state }, standingWords(standing))] : []
      replaceAdded(place, shown)
    }
    const standing = progress.standing(progress.entriesOf(lesson))
    const words = line('rehearse-standing', ...(standing.answered ? [make('strong', {}, soFar)] : []), standingWords(standing))
    words.dataset.state = standing.state
    replaceAdded(this.querySelector('section') ?? this, [words, ...this.#plans(progress.plansOf(lesson).map(planWords))])
  }

  /** A plan that is being written below does not move the page above it.
   * @type {(plans: string[]) => HTMLElement[]} */
  #plans(plans) {
    if (this.#drawn) return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-added="plan"]')])
    this.#drawn = true
    return plans.map((plan) => make('p', { class: 'rehearse-planned', 'data-added': 'plan' }, make('strong', {}, yourPlan), plan))
  }
}

/** Put these at the end of a place, instead of those that stood there before.
 * @type {(place: HTMLElement, nodes: (Node | string)[]) => void} */
function replaceAdded(place, nodes) {
  const added = place.querySelector(':scope > [data-added="standing"]') ?? make(place.localName === 'li' ? 'span' : 'div', { class: 'rehearse-added', 'data-added': 'standing' })
  added.replaceChildren(...nodes)
  place.append(added)
}
