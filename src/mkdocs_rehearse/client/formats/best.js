// @ts-check
/** @import { Format } from '../item/types.js' */
import { extreme, inputsOf, optionWith, TOP } from '../item/options.js'
import * as words from '../words/item.js'

/**
 * Pick one option. The response is its id.
 * @type {Format<string>}
 */
export const best = {
  read(options) {
    const chosen = options.flatMap(inputsOf).find((input) => input.checked)
    return chosen ? { response: chosen.value } : { missing: words.chooseFirst, input: inputsOf(options[0])[0] }
  },

  write(options, response) {
    inputsOf(optionWith(options, response))[0].checked = true
  },

  accepts: /** @type {Format<string>['accepts']} */ ((response, key) => typeof response === 'string' && key.has(response)),

  score: (key, response) => /** @type {number} */ (key.get(response)) / TOP,

  judged: (response) => response,

  review(options, response) {
    const chosen = optionWith(options, response)
    const top = extreme(options, 1)
    return {
      verdict: words.verdict(chosen),
      lead: chosen.id,
      sentences: [words.rated(chosen, top.includes(chosen) ? [] : top)],
      harmful: chosen.rating === 0 ? [chosen] : [],
      marks: [{ id: chosen.id, chosen: 'best', words: words.yourChoice }],
      open: [chosen.id],
    }
  },
}
