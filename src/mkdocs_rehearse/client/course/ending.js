// @ts-check
import { make, partOf } from '../item/dom.js'
import { dayWords } from './dom.js'
import { LearnerElement } from './learner.js'
import { comesBack, leftHere, planWords, yourPlan } from '../words/course.js'

/**
 * The end of a lesson: what the learner can do now, the plan made here, when it comes back.
 *
 * Attribute: data-lesson, the stem of the lesson's file. An element with data-objective is one of its objectives.
 */
export class RehearseEnding extends LearnerElement {
  draw() {
    const { map, progress } = this
    const lesson = map.lessons.find(({ stem }) => stem === this.dataset.lesson)
    if (!lesson) return
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('[data-objective]'))) {
      place.dataset.state = progress.standing(progress.entriesFor(lesson, place.dataset.objective ?? '')).state
    }
    const entries = progress.entriesOf(lesson)
    const { answered, total } = progress.standing(entries)
    const ids = new Set(entries.map(({ id }) => id))
    const back = progress.reviews(new Date()).find(({ id }) => ids.has(id))
    const plans = progress.plansOf(lesson).map((plan) => make('span', {}, make('strong', {}, yourPlan), planWords(plan), ' '))
    const told = [...plans, ...(answered && answered < total ? [leftHere(total - answered)] : []), ...(back ? [comesBack(dayWords(back.due))] : [])]
    const standing = partOf(this, 'standing')
    standing?.replaceChildren(...told.flatMap((one) => [one, ' ']))
    standing?.toggleAttribute('hidden', !told.length)
  }
}
