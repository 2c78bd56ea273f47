// @ts-check
/** @import { Format, Mark, Option } from '../item/types.js' */
import { inputsOf } from '../item/options.js'
import * as words from '../words/item.js'

/**
 * Tick all that apply, or the one that does. The response lists the ids ticked.
 * @type {Format<string[]>}
 */
export const multiple = {
  read(options) {
    const inputs = options.flatMap(inputsOf)
    const ticked = inputs.filter((input) => input.checked)
    return ticked.length
      ? { response: ticked.map((input) => input.value) }
      : { missing: words.answerFirst, input: inputs[0] }
  },

  write(options, response) {
    for (const input of options.flatMap(inputsOf)) input.checked = response.includes(input.value)
  },

  accepts: /** @type {Format<string[]>['accepts']} */ (
    (response, key) =>
      Array.isArray(response) && response.length > 0 && new Set(response).size === response.length &&
      response.every((id) => key.has(id))
  ),

  score(key, ticked) {
    const hits = ticked.filter((id) => key.get(id)).length
    const correct = [...key.values()].filter(Boolean).length
    return Math.max(0, 2 * hits - ticked.length) / correct
  },

  review(options, response) {
    const isTicked = (/** @type {Option} */ { id }) => response.includes(id)
    const right = options.filter((option) => option.rating && isTicked(option))
    const missed = options.filter((option) => option.rating && !isTicked(option))
    const wrong = options.filter((option) => !option.rating && isTicked(option))
    const off = [...wrong, ...missed]
    return {
      verdict: words.FACTS[off.length ? (right.length ? 'partly' : 'far') : 'close'],
      sentences: words.ticks(right, missed, wrong),
      harmful: [],
      marks: [
        ...right.map(markAs('best', words.tickedRight)),
        ...missed.map(markAs('missed', words.missed)),
        ...wrong.map(markAs('worst', words.tickedWrong)),
      ],
      open: [[...off, ...right][0].id],
    }
  },
}

/** @type {(chosen: string, words: string) => (option: Option) => Mark} */
const markAs = (chosen, words) => ({ id }) => ({ id, chosen, words })
