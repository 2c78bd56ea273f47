// @ts-check
/** @import { Problem } from '../record/importing.js' */
/** @import { Gain } from '../record/merging.js' */
/** @import { Attempt } from '../item/types.js' */
/** @import { Standing } from '../course/mastery.js' */
/** @import { Plan } from '../record/plans.js' */
import { bandOf } from '../item/bands.js'
import { BANDS } from './item.js'
import { inner, list, t, tn } from './say.js'

// Everything that the record, reviews and plans say to the learner.

export const answers = (/** @type {number} */ count) => tn('{count} answer', '{count} answers', count)
// A question is all that can be answered: a scenario, or a quick check.
const questions = (/** @type {number} */ count) => tn('{count} question', '{count} questions', count)

export const STATES = { none: t('Not begun'), begun: t('Begun'), mastered: t('Mastered') }

/** @type {(state: keyof typeof STATES) => string} */
export const inState = (state) => ` (${inner(STATES[state])})`

/** @type {(answer: Pick<Attempt, 'score' | 'harm'>) => string} */
export function result({ score, harm }) {
  const words = score === null ? t('Not scored') : BANDS[bandOf(score)]
  return harm ? t('{result}; the reply would do harm', { result: words }) : words
}

/** @type {(standing: Standing) => string} */
export function standingWords({ state, total, answered, bands, harmful }) {
  if (!answered) return t('{state}: {questions}.', { state: STATES[state === 'none' ? 'none' : 'begun'], questions: questions(total) })
  const count = answeredWords(answered, total)
  const near = bandWords(bands)
  return [
    state === 'mastered' ? `${t('Mastered.')} ${count}` : count,
    near && `: ${near}`,
    harmful ? tn('; one reply would do harm', '; {count} replies would do harm', harmful) : '',
    '.',
  ].join('')
}

/** @type {(answered: number, total: number) => string} */
function answeredWords(answered, total) {
  if (answered < total) return t('{answered} of {total} answered', { answered, total })
  return total === 1 ? t('Answered') : tn('All {count} answered', 'All {count} answered', total)
}

/** @type {(bands: Standing['bands']) => string} nothing where nothing is scored yet */
function bandWords(bands) {
  const held = /** @type {('close' | 'partly' | 'far')[]} */ (Object.keys(BANDS)).filter((band) => bands[band])
  const [only] = held
  if (!only) return ''
  if (held.length === 1) return bands[only] > 1 ? t('all {result}', { result: inner(BANDS[only]) }) : inner(BANDS[only])
  const near = {
    close: tn('{count} close to our rating', '{count} close to our rating', bands.close),
    partly: tn('{count} partly', '{count} partly', bands.partly),
    far: tn('{count} far from it', '{count} far from it', bands.far),
  }
  return list(held.map((band) => near[band]))
}

/** @type {(answered: number, total: number, mastered: number, lessons: number) => string} */
export const summary = (answered, total, mastered, lessons) =>
  [
    tn('You have answered {answered} of {count} question.', 'You have answered {answered} of {count} questions.', total, { answered }),
    tn('You have mastered {mastered} of {count} lesson.', 'You have mastered {mastered} of {count} lessons.', lessons, { mastered }),
  ].join(' ')

/** A plan as one sentence, whether or not the learner repeated the words beside the fields.
 * @type {(plan: Plan) => string} */
export const planWords = (plan) =>
  t('If {clause}, then {act}.', { clause: clause(plan.if, t('If')) || '…', act: clause(plan.then, t('then')) || '…' })

/** @type {(text: string, word: string) => string} */
const clause = (text, word) =>
  text.trim().replace(new RegExp(`^(, *)?${word}(?!\\p{L})`, 'iu'), '').replace(/[\s,.;]+$/, '').trim()

export const kept = t('Kept in this browser.')
export const notKept = t('This could not be kept in this browser. It will be gone when you leave the page.')

/** @type {Record<Problem, string>} */
export const PROBLEMS = {
  large: t('This file is too large to be a record. Nothing was changed.'),
  text: t('This file is not a record: it is damaged or of another kind. Nothing was changed.'),
  other: t('This file is not a record. Nothing was changed.'),
  course: t('This is the record of another course. Nothing was changed.'),
  later: t('This record was written by a later version of this site. Reload the page and try again. Nothing was changed.'),
  full: t('The two records together are too large for this browser. Nothing was changed.'),
}

const plansIn = (/** @type {number} */ count) => tn('{count} plan', '{count} plans', count)

/** @type {(gain: Gain, damaged: boolean) => string} */
export function gained({ attempts, items, plans }, damaged) {
  const parts = []
  if (attempts) parts.push(t('{answers} to {questions}', { answers: answers(attempts), questions: questions(items) }))
  if (plans) parts.push(plansIn(plans))
  const came = parts.length
    ? t('Added: {list}. Nothing was taken away.', { list: list(parts) })
    : t('Nothing new: your record has all of it already.')
  return damaged ? `${came} ${t('Some of the file could not be read and was left out.')}` : came
}

/** @type {(attempts: number, plans: number) => string} */
export const holds = (attempts, plans) =>
  t('Your record holds {answers} and {plans}.', { answers: answers(attempts), plans: plansIn(plans) })

export const onDisk = t(
  'These pages were opened from a disk. Some browsers, Firefox among them, then keep each page’s answers apart: rounds and the record need the pages at a web address, or another browser.',
)

export const erased = t('Your record is erased. You can bring it back until you leave this page.')
export const broughtBack = t('Your record is back.')

/** @type {(due: number, next: string, isEmpty: boolean) => string} next is a day, or empty */
export const dueWords = (due, next, isEmpty) =>
  [
    due ? tn('{count} scenario is due.', '{count} scenarios are due.', due) : t('Nothing is due today.'),
    ...(next ? [t('The next day is {day}.', { day: next })] : []),
    ...(isEmpty ? [noReviews] : []),
  ].join(' ')

export const noneWaiting = t('Nothing else is waiting.')
const noReviews = t('A scenario that you have answered close to our rating, without harm, comes back here after 2, 7 and 21 days.')
export const reviewSummary = (/** @type {number} */ count, /** @type {string} */ title) =>
  tn('Review {count} scenario: {title}', 'Review {count} scenarios: {title}', count, { title })

/** @type {(lesson: string, left: number) => string} */
export const goOnWith = (lesson, left) =>
  left ? t('Continue: {lesson} · {left} left', { lesson, left }) : t('Continue: {lesson}', { lesson })

// The end of a lesson

export const leftHere = (/** @type {number} */ left) =>
  tn('{count} question of this lesson is still open.', '{count} questions of this lesson are still open.', left)
export const comesBack = (/** @type {string} */ day) => t('It comes back on {day}.', { day })

// The head of a lesson

export const soFar = t('So far: ')
export const yourPlan = t('Your plan: ')

// The gallery

export const answeredOf = (/** @type {number} */ answered, /** @type {number} */ total) =>
  answered ? t('{answered} of {total} answered', { answered, total }) : tn('{count} scenario', '{count} scenarios', total)
export const anyValue = t('all')
export const showAll = t('Show all')
/** @type {(shown: number, total: number) => string} */
export const found = (shown, total) =>
  `${shown ? tn('{shown} of {count} scenario.', '{shown} of {count} scenarios.', total, { shown }) : t('No scenario matches.')} `
export const foundAll = (/** @type {number} */ total) => tn('{count} scenario.', '{count} scenarios.', total)

// The record

export const noPlans = t('You have written no plan yet.')
export const strays = (/** @type {number} */ count) =>
  tn(
    '{count} more answer belongs to questions that the course no longer has.',
    '{count} more answers belong to questions that the course no longer has.',
    count,
  )
/** @type {(weeks: number) => string} */
export const weeks = (weeks) =>
  weeks > 1 ? tn('You have practised in {count} week.', 'You have practised in {count} weeks.', weeks) : ''
/** @type {Record<'close' | 'partly' | 'far' | 'none', string>} */
export const LEGEND = { close: t('judged well'), partly: t('partly'), far: t('look here'), none: t('open') }
export const fromOldest = t('Each answer is a mark, the oldest first: ')
export const byObjective = t('By objective')
export const noMisses = t('No answer of yours fell short, as far as you have come.')
export const missedIn = (/** @type {string} */ lesson) => t('{lesson}. Missed in: ', { lesson })
export const noAnswers = t('Nothing is here yet. Answer a scenario, and it shows here.')
export const answerColumns = [t('Question'), t('Latest result'), t('Answers')]
export const changedSince = t('The question has changed since.')
export const earlier = (/** @type {number} */ count) =>
  tn('The earlier {count} is in the file that you can save.', 'The earlier {count} are in the file that you can save.', count)

// The sheet to print

export const sheetTitle = t('Record of practice')
export const plans = t('Plans')
export const noCertificate = t(
  'This is a record of practice and no certificate. The learner scored it alone; our ratings can be read in the pages.',
)
