// @ts-check
/** @import { Format, Option } from '../item/types.js' */
import { furthest, inputsOf, labelOf } from '../item/options.js'
import * as words from '../words/item.js'

/** @typedef {Record<string, number>} Ratings */

/**
 * Give every option a rating. The response holds the ratings by option id.
 * @type {Format<Ratings>}
 */
export const rate = {
  read(options) {
    const open = options.filter((option) => !pickOf(option))
    if (!open.length) return { response: Object.fromEntries(options.map((option) => [option.id, valueOf(option)])) }
    const missing = open.length === options.length ? words.rateAll : words.unrated(open)
    return { missing, input: inputsOf(open[0])[0] }
  },

  write(options, response) {
    for (const option of options) {
      for (const input of inputsOf(option)) input.checked = Number(input.value) === response[option.id]
    }
  },

  accepts: /** @type {Format<Ratings>['accepts']} */ (
    (response, key) => {
      const ratings = /** @type {Ratings} */ (Object(response))
      return [...key.keys()].every((id) => [0, 1, 2, 3].includes(ratings[id]))
    }
  ),

  score: (key, ratings) => [...key].reduce((sum, [id, right]) => sum + nearness(right, ratings[id]), 0) / key.size,

  review(options, response) {
    const miss = (/** @type {Option} */ { id, rating }) => Math.abs(response[id] - rating)
    const word = (/** @type {Option} */ option) => labelOf(inputsOf(option)[response[option.id]])
    return {
      sentences: [words.matches(options.filter((option) => !miss(option)).length, options.length)],
      harmful: options.filter(({ id, rating }) => rating === 0 && response[id] >= 2),
      marks: options.map((option) => ({
        id: option.id,
        chosen: String(response[option.id]),
        words: miss(option) ? words.yours(word(option)) : words.agreed,
      })),
      open: furthest(options, miss),
    }
  },
}

/** @type {(right: number, given: number) => number} */
function nearness(right, given) {
  if (given === right) return 1
  return given < 2 === right < 2 ? 0.5 : 0
}

const pickOf = (/** @type {Option} */ option) => inputsOf(option).find((input) => input.checked)
const valueOf = (/** @type {Option} */ option) => Number(pickOf(option)?.value)
