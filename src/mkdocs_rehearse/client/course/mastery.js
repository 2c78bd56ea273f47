// @ts-check
/** @import { Attempt } from '../item/types.js' */
import { bandOf, reaches } from '../item/bands.js'

/**
 * An item and what the learner did with it.
 * @typedef {object} Played
 * @property {string} fingerprint of the item as it is now
 * @property {boolean} scored
 * @property {Attempt[]} attempts oldest first
 * @property {boolean} [begun] whether there is unfinished work
 */

/**
 * How a learner stands in some items: those of a lesson or of an objective.
 * @typedef {object} Standing
 * @property {'none' | 'begun' | 'mastered'} state
 * @property {number} total all of them, those too that are not scored
 * @property {number} answered how many of them have an answer that counts
 * @property {Record<'close' | 'partly' | 'far', number>} bands how many of them are how near to the key
 * @property {number} harmful answers that chose an option rated 0 as best
 */

/** The answers that count: scored ones, to the item as it is now.
 * @type {(played: Played) => Attempt[]} */
export const counting = ({ attempts, fingerprint }) =>
  attempts.filter((attempt) => attempt.fingerprint === fingerprint && attempt.score !== null)

/** @type {(played: Played) => Attempt | undefined} */
export const latest = (played) => counting(played).at(-1)

/** Whether there is an answer that counts; what is not scored has one as soon as there is any.
 * @type {(played: Played) => boolean} */
export const isTaken = (played) => !!(played.scored ? latest(played) : played.attempts.length)

/** @type {(attempt: Attempt, mastery: number) => boolean} */
export const isGood = ({ score, harm }, mastery) => reaches(Number(score), mastery) && !harm

/**
 * Mastered are items that are scored and all answered, whose latest answers reach the bar on average, and none of them harmful.
 * @param {Played[]} items
 * @param {number} mastery
 * @returns {Standing}
 */
export function standingOf(items, mastery) {
  const scored = items.filter((played) => played.scored)
  const answers = scored.flatMap((played) => latest(played) ?? [])
  const mean = answers.reduce((sum, { score }) => sum + Number(score), 0) / answers.length
  const harmful = answers.filter(({ harm }) => harm).length
  const mastered = answers.length > 0 && answers.length === scored.length && reaches(mean, mastery) && !harmful
  const begun = items.some(({ attempts, begun }) => attempts.length > 0 || begun)
  return {
    state: mastered ? 'mastered' : begun ? 'begun' : 'none',
    total: items.length,
    answered: items.filter(isTaken).length,
    bands: countBands(answers),
    harmful,
  }
}

/** @type {(answers: Attempt[]) => Standing['bands']} */
function countBands(answers) {
  const bands = { close: 0, partly: 0, far: 0 }
  for (const { score } of answers) bands[bandOf(Number(score))] += 1
  return bands
}
