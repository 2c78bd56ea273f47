// @ts-check
/** @import { Format, Option } from '../item/types.js' */
import { byRating, furthest, optionWith } from '../item/options.js'
import { place, placed, showEnds } from '../item/order.js'
import { enableMoves } from '../item/moves.js'
import * as words from '../words/item.js'

/**
 * Put the options in order. The response lists their ids, best first.
 * @type {Format<string[]>}
 */
export const rank = {
  read: (options) => ({ response: placed(options).map(({ id }) => id) }),

  write: (options, response) => place(response.map((id) => optionWith(options, id))),

  accepts: /** @type {Format<string[]>['accepts']} */ (
    (response, key) =>
      Array.isArray(response) && new Set(response).size === key.size && response.length === key.size &&
      response.every((id) => key.has(id))
  ),

  score(key, order) {
    const ratings = order.map((id) => Number(key.get(id)))
    const pairs = ratings.flatMap((better, place) => ratings.slice(place + 1).map((worse) => better - worse))
    const decided = pairs.filter((difference) => difference !== 0)
    return decided.length ? decided.filter((difference) => difference > 0).length / decided.length : 1
  },

  review(options, response) {
    const order = response.map((id) => optionWith(options, id))
    const miss = (/** @type {Option} */ option) => distance(keyPlaceOf(option, options), order.indexOf(option) + 1)
    return {
      sentences: [words.keyOrder(groupsOf(options))],
      harmful: order[0].rating === 0 ? [order[0]] : [],
      marks: order.map((option, at) => ({
        id: option.id,
        chosen: String(at + 1),
        words: miss(option) ? words.places(at + 1, words.keyPlace(...keyPlaceOf(option, options))) : words.inPlace(at + 1),
      })),
      open: furthest(order, miss),
    }
  },

  enhance(item, options) {
    enableMoves(item)
    showEnds(options.map(({ choice }) => choice))
  },

  reset: place,
}

/** The first and the last place that the key leaves open to an option: options of one rating share their places.
 * @type {(option: Option, options: Option[]) => [number, number]} */
function keyPlaceOf({ rating }, options) {
  const above = options.filter((other) => other.rating > rating).length
  return [above + 1, above + options.filter((other) => other.rating === rating).length]
}

/** @type {(range: [number, number], at: number) => number} */
const distance = ([from, to], at) => Math.max(0, from - at, at - to)

/** @type {(options: Option[]) => Option[][]} */
function groupsOf(options) {
  const ratings = [...new Set(byRating(options).map(({ rating }) => rating))]
  return ratings.map((rating) => options.filter((option) => option.rating === rating))
}
