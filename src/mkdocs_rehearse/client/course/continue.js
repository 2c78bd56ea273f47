// @ts-check
import { line, link } from './dom.js'
import { hrefOf, LearnerElement } from './learner.js'

/** A link to where the learner left off; nothing where there is nothing to go on with. */
export class RehearseContinue extends LearnerElement {
  draw() {
    const { next } = this.progress
    const lesson = next && this.map.lessons.find(({ items }) => items.includes(next.id))
    if (!next || !lesson) return this.replaceChildren()
    const where = `: ${next.title}${lesson.title ? ` (${lesson.title})` : ''}`
    this.replaceChildren(line('', link(hrefOf(next.url), 'Continue where I left off'), where))
  }
}
