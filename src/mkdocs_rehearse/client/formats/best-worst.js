// @ts-check
/** @import { Format, Option, Review } from '../item/types.js' */
import { extreme, inputsOf, labelOf, optionWith, TOP } from '../item/options.js'
import * as words from '../words/item.js'

/** @typedef {{best: string, worst: string}} Picks */

// Each option has two inputs: the first picks it as best, the second as worst.
const BEST = 0
const WORST = 1

/**
 * Pick the most and the least effective option. The response holds their ids.
 * @type {Format<Picks>}
 */
export const bestWorst = {
  read(options) {
    const [best, worst] = [BEST, WORST].map((which) => pickOf(options, which))
    if (best && worst && best !== worst) return { response: { best, worst } }
    const which = best ? WORST : BEST
    const labels = labelsOf(options)
    const missing = best || worst ? words.chooseOther(labels[which]) : words.choosePair(labels[BEST], labels[WORST])
    const free = options.find(({ id }) => id !== (best || worst)) ?? options[0]
    return { missing, input: inputsOf(free)[which] }
  },

  write(options, { best, worst }) {
    inputsOf(optionWith(options, best))[BEST].checked = true
    inputsOf(optionWith(options, worst))[WORST].checked = true
  },

  accepts: /** @type {Format<Picks>['accepts']} */ (
    (response, key) => {
      const { best, worst } = /** @type {Picks} */ (Object(response))
      return key.has(best) && key.has(worst) && best !== worst
    }
  ),

  score: (key, { best, worst }) => (Number(key.get(best)) - Number(key.get(worst)) + TOP) / (2 * TOP),

  judged: (response) => Object(response).best,

  review(options, response) {
    const best = optionWith(options, response.best)
    const worst = optionWith(options, response.worst)
    const [most, least] = labelsOf(options)
    return {
      verdict: words.verdict(best),
      lead: best.id,
      sentences: sentencesOf(options, best, worst),
      harmful: best.rating === 0 ? [best] : [],
      marks: [
        { id: best.id, chosen: 'best', words: words.yours(most) },
        { id: worst.id, chosen: 'worst', words: words.yours(least) },
      ],
      open: [best.id, worst.id],
    }
  },
}

/** @type {(options: Option[], which: number) => string | undefined} */
const pickOf = (options, which) => options.find((option) => inputsOf(option)[which].checked)?.id

/** @type {(options: Option[]) => string[]} */
const labelsOf = (options) => inputsOf(options[0]).map(labelOf)

/** @type {(options: Option[], best: Option, worst: Option) => Review['sentences']} */
function sentencesOf(options, best, worst) {
  const [most, least] = labelsOf(options)
  const [tops, bottoms] = [extreme(options, 1), extreme(options, -1)]
  if (tops.includes(best) && bottoms.includes(worst)) return [words.pickedBoth]
  return [words.keyPicks(words.keyPick(tops, most), words.keyPick(bottoms, least))]
}
