// @ts-check
import { make } from '../item/dom.js'
import { unseen } from './dom.js'
import { LearnerElement } from './learner.js'
import { standingWords } from '../words/course.js'

/** The course on a line: each lesson's bubble fills with what is answered. An element with data-lesson is a lesson. */
export class RehearseMap extends LearnerElement {
  draw() {
    const { map, progress } = this
    for (const lesson of map.lessons) {
      const place = /** @type {HTMLElement | null} */ (this.querySelector(`[data-lesson="${CSS.escape(lesson.stem)}"]`))
      if (!place) continue
      const standing = progress.standing(progress.entriesOf(lesson))
      place.dataset.state = standing.state
      place.style.setProperty('--share', `${standing.total && standing.answered / standing.total}`)
      place.querySelector('[data-added]')?.remove()
      place.append(make('span', { 'data-added': '' }, unseen(`: ${standingWords(standing)}`)))
    }
  }
}
