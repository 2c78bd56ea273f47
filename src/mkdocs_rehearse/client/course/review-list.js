// @ts-check
/** @import { Day } from './ics.js' */
/** @import { Progress } from './progress.js' */
/** @import { Review } from './review.js' */
import { make } from '../item/dom.js'
import { dayDigits, dayWords, download, line, list } from './dom.js'
import { dueList, linkTo } from './due.js'
import { formatCalendar } from './ics.js'
import { LearnerElement } from './learner.js'
import { datesOf } from './review.js'
import { dayOf } from '../record/time.js'
import { noneWaiting, reviewSummary } from '../words/course.js'

/** What is due, and when the rest comes back. */
export class RehearseReview extends LearnerElement {
  #enhanced = false

  enhance() {
    if (!this.#enhanced) this.place('calendar')?.addEventListener('click', () => this.#save())
    this.#enhanced = true
  }

  draw() {
    const { progress } = this
    const now = new Date()
    const later = progress.reviews(now).filter(({ due }) => due > dayOf(now))
    this.show('due', ...dueList(this, now))
    this.show('next', nextList(later, progress))
    this.place('calendar')?.toggleAttribute('hidden', !progress.reviews(now).length)
  }

  #save() {
    const { map, progress } = this
    const now = new Date()
    const days = daysOf(progress.reviews(now), progress, map.title || map.course, now)
    download(`${map.course}-reviews.ics`, 'text/calendar', formatCalendar(days, map.course, now))
  }
}

/** @type {(reviews: Review[], progress: Progress) => HTMLElement} */
function nextList(reviews, progress) {
  if (!reviews.length) return line('', noneWaiting)
  const rows = byDay(reviews.map((review) => ({ day: review.due, review })))
  return list('rehearse-rows', ...rows.map(([day, held]) => [
    line('rehearse-name', make('time', { datetime: day }, dayWords(held[0].day))),
    line('', ...held.flatMap(({ review }, at) => [at ? ', ' : '', linkTo(review, progress)])),
  ]))
}

/** One entry for each day on which something comes back; what is overdue comes back today.
 * @type {(reviews: Review[], progress: Progress, title: string, now: Date) => Day[]} */
function daysOf(reviews, progress, title, now) {
  const today = dayOf(now)
  const all = reviews.flatMap((review) => {
    const due = review.due < today ? today : review.due
    return datesOf({ ...review, due }).map((day) => ({ day, review }))
  })
  return byDay(all).map(([, held]) => ({
    date: held[0].day,
    summary: reviewSummary(held.length, title),
    description: held.map(({ review }) => progress.entry(review.id).title).join('\n'),
    url: location.href.replace(/[?#].*$/, ''),
  }))
}

/** @template {{day: Date}} T
 * @param {T[]} list
 * @returns {[string, T[]][]} */
function byDay(list) {
  /** @type {Map<string, T[]>} */
  const days = new Map()
  for (const one of list) days.set(dayDigits(one.day), [...(days.get(dayDigits(one.day)) ?? []), one])
  return [...days].sort(([a], [b]) => a.localeCompare(b))
}
