// @ts-check
/** @import { Key } from './types.js' */

// The formulas stand in the design, under "An item". scoring.py computes the same; both are tested on tests/cases/scoring.

const TOP = 3

/** @type {(key: Key, id: string) => number} */
const ratingOf = (key, id) => /** @type {number} */ (key.get(id))

/** @type {(key: Key, response: string) => number} */
export const scoreBest = (key, response) => ratingOf(key, response) / TOP

/** @type {(key: Key, response: {best: string, worst: string}) => number} */
export const scoreBestWorst = (key, { best, worst }) => (ratingOf(key, best) - ratingOf(key, worst) + TOP) / (2 * TOP)

/** @type {(key: Key, response: Record<string, number>) => number} */
export function scoreRate(key, response) {
  let sum = 0
  for (const [id, right] of key) sum += nearness(right, response[id])
  return sum / key.size
}

/** @type {(right: number, given: number) => number} */
function nearness(right, given) {
  if (given === right) return 1
  return given < 2 === right < 2 ? 0.5 : 0
}

/** @type {(key: Key, response: string[]) => number} */
export function scoreRank(key, response) {
  const ratings = response.map((id) => ratingOf(key, id))
  const pairs = ratings.flatMap((better, place) => ratings.slice(place + 1).map((worse) => better - worse))
  const decided = pairs.filter((difference) => difference !== 0)
  return decided.length ? decided.filter((difference) => difference > 0).length / decided.length : 1
}

/** @type {(key: Key, response: string[]) => number} */
export function scoreMultiple(key, response) {
  const hits = response.filter((id) => ratingOf(key, id)).length
  const correct = [...key.values()].filter(Boolean).length
  return Math.max(0, 2 * hits - response.length) / correct
}

/** @type {(key: Map<string, string[]>, response: string[]) => number} */
export const scoreBlank = (key, response) =>
  [...key.values()].filter((answers, at) => isAnswer(answers, response[at])).length / key.size

/** @type {(answers: string[], text: string) => boolean} */
export const isAnswer = (answers, text) => answers.map(plain).includes(plain(text))

const plain = (/** @type {string} */ text) => text.trim().toLowerCase()

/** The mean share of the best rating over the turns taken; a turn without a reply rated above 0 does not count.
 * @type {(turns: {chosen: number, best: number}[]) => number} */
export function scoreConversation(turns) {
  const counted = turns.filter(({ best }) => best)
  return counted.length ? counted.reduce((sum, { chosen, best }) => sum + chosen / best, 0) / counted.length : 1
}

/** @type {(score: number) => 'close' | 'partly' | 'far'} */
export const bandOf = (score) => (score >= 0.8 ? 'close' : score >= 0.5 ? 'partly' : 'far')
