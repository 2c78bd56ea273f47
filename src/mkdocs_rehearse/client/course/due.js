// @ts-check
/** @import { LearnerElement } from './learner.js' */
/** @import { Progress } from './progress.js' */
/** @import { Review } from './review.js' */
import { dayWords, line, link, list } from './dom.js'
import { begin } from './begin.js'
import { hrefOf } from './learner.js'
import { dayOf } from '../record/time.js'
import { make } from '../item/dom.js'
import { dueWords } from '../words/course.js'
import { noStorage, reviewNow } from '../words/rounds.js'

/** What is due on this day: a round of it, and links.
 * @type {(learner: LearnerElement, now: Date) => HTMLElement[]} */
export function dueList(learner, now) {
  const { progress } = learner
  const reviews = progress.reviews(now)
  const due = reviews.filter((review) => review.due <= dayOf(now))
  const next = reviews.find((review) => review.due > dayOf(now))
  const day = next && !due.length ? dayWords(next.due) : ''
  const words = line('', dueWords(due.length, day, !reviews.length))
  const ids = due.map(({ id }) => id)
  const start = make('button', { type: 'button', class: 'rehearse-next' }, reviewNow(ids.length))
  start.addEventListener('click', () => begin(learner, ids) || start.replaceWith(line('', noStorage)))
  return due.length ? [words, start, list('rehearse-rows', ...due.map((review) => [linkTo(review, progress)]))] : [words]
}

/** @type {(review: Review, progress: Progress) => HTMLElement} */
export function linkTo({ id }, progress) {
  const { url, title } = progress.entry(id)
  return link(hrefOf(url), title)
}
