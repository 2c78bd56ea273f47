// @ts-check
/** @import { Problem } from '../record/importing.js' */
/** @import { Gain } from '../record/merging.js' */
/** @import { Attempt } from '../item/types.js' */
/** @import { Standing } from '../course/mastery.js' */
/** @import { Plan } from '../record/plans.js' */
import { bandOf } from '../item/bands.js'
import { BANDS, inner, list } from './item.js'

// Everything that the record, reviews and plans say to the learner.

/** @type {(count: number, one: string, many?: string) => string} */
export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const STATES = { none: 'Not begun', begun: 'Begun', mastered: 'Mastered' }

/** @type {(state: keyof typeof STATES) => string} */
export const inState = (state) => ` (${inner(STATES[state])})`

/** @type {(answer: Pick<Attempt, 'score' | 'harm'>) => string} */
export const result = ({ score, harm }) =>
  `${score === null ? 'Not scored' : BANDS[bandOf(score)]}${harm ? '; the reply would do harm' : ''}`

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
  const near = { close: 'close to our rating', partly: 'partly', far: 'far from it' }
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

export const erased = 'Your record is erased. You can bring it back until you leave this page.'
export const broughtBack = 'Your record is back.'

/** @type {(due: number, next: string, isEmpty: boolean) => string} next is a day, or empty */
export const dueWords = (due, next, isEmpty) =>
  [
    due ? `${counted(due, 'scenario')} ${due === 1 ? 'is' : 'are'} due.` : 'Nothing is due today.',
    ...(next ? [`The next day is ${next}.`] : []),
    ...(isEmpty ? [noReviews] : []),
  ].join(' ')

export const noneWaiting = 'Nothing else is waiting.'
const noReviews = 'A scenario that you have answered close to our rating, without harm, comes back here after 2, 7 and 21 days.'
export const reviewSummary = (/** @type {number} */ count, /** @type {string} */ title) => `Review ${counted(count, 'scenario')}: ${title}`

/** @type {(lesson: string, left: number) => string} */
export const goOnWith = (lesson, left) => `Continue: ${lesson}${left ? ` · ${left} left` : ''}`
export const toReview = (/** @type {number} */ due) => `${counted(due, 'scenario')} to review`

// The end of a lesson

export const leftHere = (/** @type {number} */ left) => `${counted(left, 'scenario')} of this lesson ${left === 1 ? 'is' : 'are'} still open.`
export const comesBack = (/** @type {string} */ day) => `It comes back on ${day}.`

// The head of a lesson

export const soFar = 'So far: '
export const yourPlan = 'Your plan: '

// The gallery

export const answeredOf = (/** @type {number} */ done, /** @type {number} */ all) => (done ? `${done} of ${all} answered` : counted(all, 'scenario'))
export const anyValue = 'all'
export const showAll = 'Show all'
/** @type {(shown: number, total: number) => string} */
export const found = (shown, total) => (shown ? `${shown} of ${counted(total, 'scenario')}. ` : 'No scenario matches. ')
export const foundAll = (/** @type {number} */ total) => `${counted(total, 'scenario')}.`

// The record

export const noPlans = 'You have written no plan yet.'
export const strays = (/** @type {number} */ count) =>
  `${counted(count, 'more answer')} belong${count === 1 ? 's' : ''} to scenarios that the course no longer has.`
/** @type {(weeks: number) => string} */
export const weeks = (weeks) => (weeks > 1 ? `You have practised in ${weeks} weeks.` : '')
/** @type {Record<'close' | 'partly' | 'far' | 'none', string>} */
export const LEGEND = { close: 'judged well', partly: 'partly', far: 'look here', none: 'open' }
export const fromOldest = 'Each answer is a mark, the oldest first: '
export const byObjective = 'By objective'
export const noMisses = 'No answer of yours fell short, as far as you have come.'
export const missedIn = (/** @type {string} */ lesson) => `${lesson}. Missed in: `
export const noAnswers = 'Nothing is here yet. Answer a scenario, and it shows here.'
export const answerColumns = ['Scenario', 'Latest result', 'Answers']
export const changedSince = 'The scenario has changed since.'
export const earlier = (/** @type {number} */ count) => `The earlier ${count} are in the file that you can save.`

// The sheet to print

export const sheetTitle = 'Record of practice'
/** @type {(mastered: number, lessons: number) => string} */
export const sheetMastered = (mastered, lessons) => `Lessons mastered: ${mastered} of ${lessons}`
/** @type {(answered: number, total: number) => string} */
export const sheetAnswered = (answered, total) => `Answered: ${answered} of ${counted(total, 'scenario')}.`
export const plans = 'Plans'
export const noCertificate =
  'This is a record of practice and no certificate. The learner scored it alone; our ratings can be read in the pages.'
