// @ts-check
import { line, link } from './dom.js'
import { hrefOf, LearnerElement } from './learner.js'
import { leftOff, leftOffAt } from '../words/course.js'

/** A link to where the learner left off; nothing where there is nothing to go on with. */
export class RehearseContinue extends LearnerElement {
  draw() {
    const { next } = this.progress
    const lesson = next && this.map.lessons.find(({ items }) => items.includes(next.id))
    if (!next || !lesson) return this.replaceChildren()
    this.replaceChildren(line('', link(hrefOf(next.url), leftOff), leftOffAt(next.title, lesson.title)))
  }
}
