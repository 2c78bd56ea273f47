// @ts-check
/** @import { Gain, Problem } from '../record/importing.js' */
/** @import { Standing } from '../course/mastery.js' */
/** @import { Plan } from '../record/plans.js' */
import { bandOf } from '../item/score.js'
import { BANDS, inner, list } from './item.js'

// Everything that the record, reviews and plans say to the learner.

/** @type {(count: number, one: string, many?: string) => string} */
export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const STATES = { none: 'Not begun', begun: 'Begun', mastered: 'Mastered' }

/** @type {(score: number | null) => string} */
export const result = (score) => (score === null ? 'Not scored' : BANDS[bandOf(score)])

/** @type {(standing: Standing) => string} */
export function standingWords({ state, total, answered, bands, harmful }) {
  if (!total) return 'Nothing is scored here.'
  if (!answered) return `${state === 'none' ? 'Not begun' : 'Begun'}: ${counted(total, 'scenario')}.`
  const count = answered < total ? `${answered} of ${total} answered` : total === 1 ? 'Answered' : `All ${total} answered`
  const harm = harmful ? `; ${harmful === 1 ? 'one reply' : `${harmful} replies`} would do harm` : ''
  return `${state === 'mastered' ? `Mastered. ${count}` : count}: ${bandWords(bands, answered)}${harm}.`
}

/** @type {(bands: Standing['bands'], answered: number) => string} */
function bandWords(bands, answered) {
  const near = { close: 'close to the key', partly: 'partly', far: 'far from it' }
  const held = /** @type {('close' | 'partly' | 'far')[]} */ (Object.keys(near)).filter((band) => bands[band])
  if (held.length === 1) return `${answered > 1 ? 'all ' : ''}${inner(BANDS[held[0]])}`
  return list(held.map((band) => `${bands[band]} ${near[band]}`))
}

/** @type {(answered: number, total: number, mastered: number, lessons: number) => string} */
export const summary = (answered, total, mastered, lessons) =>
  `You have answered ${answered} of ${counted(total, 'scored scenario')}. You have mastered ${mastered} of ${counted(lessons, 'lesson')}.`

/** A plan as one sentence, whether or not the learner repeated the words beside the fields.
 * @type {(plan: Plan) => string} */
export const planWords = (plan) =>
  `If ${clause(plan.if, /^if\b/i) || '…'}, then ${clause(plan.then, /^(, *)?then\b/i) || '…'}.`

/** @type {(text: string, word: RegExp) => string} */
const clause = (text, word) => text.trim().replace(word, '').replace(/[\s,.;]+$/, '').trim()

export const kept = 'Kept in this browser.'
export const notKept = 'This could not be kept in this browser. It will be gone when you leave the page.'

/** @type {Record<Problem, string>} */
export const PROBLEMS = {
  large: 'This file is too large to be a record. Nothing was changed.',
  text: 'This file is not a record: it is damaged or of another kind. Nothing was changed.',
  other: 'This file is not a record. Nothing was changed.',
  course: 'This is the record of another course. Nothing was changed.',
  later: 'This record was written by a later version of this site. Reload the page and try again. Nothing was changed.',
  full: 'The two records together are too large for this browser. Nothing was changed.',
}

/** @type {(gain: Gain, damaged: boolean) => string} */
export function gained({ attempts, items, plans }, damaged) {
  const parts = []
  if (attempts) parts.push(`${counted(attempts, 'answer')} to ${counted(items, 'scenario')}`)
  if (plans) parts.push(counted(plans, 'plan'))
  const came = parts.length ? `Added: ${list(parts)}. Nothing was taken away.` : 'Nothing new: your record has all of it already.'
  return damaged ? `${came} Some of the file could not be read and was left out.` : came
}

/** @type {(attempts: number, plans: number) => string} */
export const holds = (attempts, plans) => `Your record holds ${counted(attempts, 'answer')} and ${counted(plans, 'plan')}.`

export const onDisk =
  'These pages were opened from a disk. Some browsers, Firefox among them, then keep each page’s answers apart: rounds and the record need the pages at a web address, or another browser.'

export const blocked =
  'The record in this browser could not be read, and there is no room to set it aside. New answers are not kept. Erase the record to begin a new one.'

export const erased = 'Your record is erased. You can bring it back until you leave this page.'
export const broughtBack = 'Your record is back.'

/** @type {(due: number) => string} */
export const dueWords = (due) =>
  due ? `${counted(due, 'scenario')} ${due === 1 ? 'is' : 'are'} due.` : 'Nothing is due today.'

export const noReviews = 'A scenario that you have answered close to the key, without harm, comes back here after 2, 7 and 21 days.'
export const reviewSummary = (/** @type {number} */ count, /** @type {string} */ title) => `Review ${counted(count, 'scenario')}: ${title}`
