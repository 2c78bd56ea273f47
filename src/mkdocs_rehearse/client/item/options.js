// @ts-check
/** @import { Key, Option } from './types.js' */
import { all, partOf, partsOf, textOf } from './dom.js'

/**
 * Read the options of an item from its form and its key.
 * @param {HTMLElement} item
 * @returns {Option[]} in the order of the page; an option that stands in only one of the two places is left out
 */
export function readOptions(item) {
  const reasons = new Map()
  for (const reason of choicesIn(item, 'rationales')) reasons.set(reason.dataset.option, reason)
  return choicesIn(item, 'options').flatMap((choice) => {
    const reason = reasons.get(choice.dataset.option)
    return reason ? [optionOf(choice, reason)] : []
  })
}

/** The places of the options in a part of an item.
 * @type {(item: HTMLElement, part: 'options' | 'rationales') => HTMLElement[]} */
export const choicesIn = (item, part) => all(partOf(item, part) ?? item, ':scope > [data-option]')

/** @type {(choice: HTMLElement, reason: HTMLElement) => Option} */
export const optionOf = (choice, reason) => ({
  id: choice.dataset.option ?? '',
  letter: textOf(choice, 'letter'),
  rating: Number(reason.dataset.rating),
  word: textOf(reason, 'word'),
  choice,
  reason,
})

/** The highest rating. */
export const TOP = 3

/** @type {(options: Option[]) => Key} */
export const keyOf = (options) => new Map(options.map(({ id, rating }) => [id, rating]))

/** @type {(options: Option[], id: string) => Option} */
export const optionWith = (options, id) => /** @type {Option} */ (options.find((option) => option.id === id))

/** The options with the highest (sign 1) or the lowest (sign -1) rating.
 * @type {(options: Option[], sign: 1 | -1) => Option[]} */
export function extreme(options, sign) {
  const end = Math.max(...options.map(({ rating }) => sign * rating))
  return options.filter(({ rating }) => sign * rating === end)
}

/** @type {(options: Option[]) => Option[]} */
export const byRating = (options) => [...options].sort((a, b) => b.rating - a.rating)

/** The option to look at first: the one that was missed by most.
 * @type {(options: Option[], miss: (option: Option) => number) => string[]} */
export const furthest = (options, miss) => [[...options].sort((a, b) => miss(b) - miss(a))[0].id]

/** What an option is answered by.
 * @type {(option: Option) => HTMLInputElement[]} */
export const inputsOf = ({ choice }) => [...choice.querySelectorAll('input')]

/** The visible words of an input's label.
 * @type {(input: HTMLInputElement) => string} */
export function labelOf(input) {
  const label = /** @type {HTMLElement} */ (input.closest('label')?.cloneNode(true))
  for (const unseen of partsOf(label, 'unseen')) unseen.remove()
  return (label.textContent ?? '').trim()
}
