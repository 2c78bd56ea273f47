// @ts-check
import { partOf } from '../item/dom.js'
import { next } from './dom.js'
import { hrefOf, LearnerElement } from './learner.js'
import { dayOf } from '../record/time.js'
import { goOnWith } from '../words/course.js'
import { reviewNow } from '../words/rounds.js'

/**
 * Where a learner who comes back goes on: the lesson left off, and what is due. It has data-begun once there is
 * something to go on with, so that a page can put the first visit's ways aside.
 */
export class RehearseContinue extends LearnerElement {
  draw() {
    const { progress } = this
    const left = progress.next
    const lesson = left && this.map.lessons.find(({ items, checks }) => [...items, ...checks].includes(left.id))
    const due = progress.reviews(new Date()).filter((review) => review.due <= dayOf(new Date())).length
    this.toggleAttribute('data-begun', !!lesson || due > 0)
    partOf(this, 'ways')?.toggleAttribute('hidden', !lesson && !due)
    const open = lesson ? progress.entriesOf(lesson).filter((entry) => progress.isOpen(entry)).length : 0
    this.show('next', ...(left && lesson ? [next(hrefOf(left.url), goOnWith(lesson.title, open))] : []))
    this.show('due', due ? reviewNow(due) : '')
    partOf(this, 'due')?.toggleAttribute('hidden', !due)
  }
}
