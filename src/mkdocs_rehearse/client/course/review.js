// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Played } from './mastery.js' */
import { counting, isGood } from './mastery.js'
import { dayOf, timesOf, weave } from '../record/time.js'

/** Days from mastery to its reviews. */
const DAYS = [2, 7, 21]

/** An item by its id. @typedef {Played & {id: string, twin?: string}} Candidate */

/**
 * @typedef {object} Review
 * @property {string} id what to answer
 * @property {Date} due the day from which it is due, at midnight
 * @property {number} step which of the reviews it is, from 0
 */

/**
 * What is mastered and comes back, the earliest first. Twins share one schedule: an answer to either is a review of
 * both, and the one that was not answered last is asked.
 * @param {Candidate[]} items
 * @param {number} mastery
 * @param {Date} now
 * @returns {Review[]}
 */
export function reviewsOf(items, mastery, now) {
  const byId = new Map(items.filter(({ scored }) => scored).map((item) => [item.id, item]))
  const reviews = [...byId.values()].flatMap((item) => {
    const twin = byId.get(item.twin ?? '')
    const isSecond = twin && twin.id < item.id && twin.twin === item.id
    return (!isSecond && reviewOf(item, twin, mastery, now)) || []
  })
  return reviews.sort((a, b) => a.due.getTime() - b.due.getTime())
}

/** @type {(item: Candidate, twin: Candidate | undefined, mastery: number, now: Date) => Review | null} */
function reviewOf(item, twin, mastery, now) {
  const answers = weave(answersTo(item), twin ? answersTo(twin) : [], now.getTime())
  const schedule = scheduleOf(answers, mastery, now)
  if (!schedule) return null
  const last = answers[answers.length - 1].id
  return { id: twin && last === item.id ? twin.id : item.id, ...schedule }
}

/** @type {(item: Candidate) => (Attempt & {id: string})[]} */
const answersTo = (item) => counting(item).map((attempt) => ({ ...attempt, id: item.id }))

/**
 * A good answer masters; a good answer from the day on which a review is due takes the next step; a bad one starts
 * over. A late review moves those that follow, so the days between them stay.
 * @type {(answers: Attempt[], mastery: number, now: Date) => Omit<Review, 'id'> | null}
 */
function scheduleOf(answers, mastery, now) {
  const times = timesOf(answers, now)
  let step = -1
  let due = now
  answers.forEach((answer, index) => {
    if (!isGood(answer, mastery)) step = -1
    else if (step < 0 || (step < DAYS.length && times[index] >= due)) {
      step += 1
      due = dayOf(times[index], gapBefore(step))
    }
  })
  return step < 0 || step >= DAYS.length ? null : { due, step }
}

/** @type {(step: number) => number} */
const gapBefore = (step) => (DAYS[step] ?? 0) - (DAYS[step - 1] ?? 0)

/** The days of a review and of those that follow if each is answered well on its day.
 * @type {(review: Review) => Date[]} */
export const datesOf = ({ due, step }) => DAYS.slice(step).map((days) => dayOf(due, days - DAYS[step]))
