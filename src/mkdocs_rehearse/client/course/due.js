// @ts-check
/** @import { Progress } from './progress.js' */
/** @import { Review } from './review.js' */
import { dayWords, line, link, list } from './dom.js'
import { hrefOf } from './learner.js'
import { dayOf } from '../record/time.js'
import { dueWords } from '../words/course.js'

/** What is due on this day, as links.
 * @type {(progress: Progress, now: Date) => HTMLElement[]} */
export function dueList(progress, now) {
  const reviews = progress.reviews(now)
  const due = reviews.filter((review) => review.due <= dayOf(now))
  const next = reviews.find((review) => review.due > dayOf(now))
  const day = next && !due.length ? dayWords(next.due) : ''
  const words = line('', dueWords(due.length, day, !reviews.length))
  return due.length ? [words, list('rehearse-rows', ...due.map((review) => [linkTo(review, progress)]))] : [words]
}

/** @type {(review: Review, progress: Progress) => HTMLElement} */
export function linkTo({ id }, progress) {
  const { url, title } = progress.entry(id)
  return link(hrefOf(url), title)
}
