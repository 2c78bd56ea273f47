// @ts-check
/** @import { Mark, Option, Review } from './types.js' */
import * as words from '../words/item.js'
import { all, copyOf, make, partOf } from './dom.js'
import { append } from './order.js'
import { resultLines } from './view.js'

// The one place that shows an answer beside the key, and takes it away again. What is added is marked by data-added.

/** Show a response beside the key: in the result, at the options, and at the reasons.
 * @type {(item: HTMLElement, options: Option[], result: HTMLElement, review: Review) => void} */
export function paint(item, options, result, review) {
  result.replaceChildren(...resultLines(item.dataset.band, review))
  for (const option of options) {
    const mark = review.marks.find(({ id }) => id === option.id)
    if (mark) option.choice.dataset.chosen = mark.chosen
    option.choice.append(added(chips(option, mark)))
    paintReason(option, mark)
  }
  append(sorted(options, review.order).map(({ reason }) => reason))
}

/** Take away whatever was painted.
 * @type {(item: HTMLElement, options: Option[], result: HTMLElement) => void} */
export function clear(item, options, result) {
  result.replaceChildren()
  for (const element of all(item, '[data-added="answer"]')) element.remove()
  for (const { choice } of options) delete choice.dataset.chosen
  append(options.map(({ reason }) => reason))
}

/** What was chosen of an option, and what the key says.
 * @type {(option: Option, mark: Mark | undefined) => HTMLElement} */
function chips({ rating, word }, mark) {
  const key = make('span', { class: 'rehearse-chip', 'data-rating': `${rating}` }, words.key(word))
  return make('span', 'rehearse-marks', ...(mark ? [yours(mark), ' '] : []), key, ' ')
}

/** A reason has a copy of its option's text.
 * @type {(option: Option, mark: Mark | undefined) => void} */
function paintReason({ choice, reason }, mark) {
  const verdict = partOf(reason, 'verdict')
  const text = partOf(choice, 'text')
  if (mark) verdict?.append(added(make('span', '', ' ', yours(mark))))
  if (text) verdict?.after(added(make('p', 'rehearse-quote', copyOf(text))))
}

const yours = (/** @type {Mark} */ { words }) => make('span', 'rehearse-chip rehearse-yours', words)

/** @type {(options: Option[], order: string[]) => Option[]} */
const sorted = (options, order) => [...options].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))

/** @type {(element: HTMLElement) => HTMLElement} */
function added(element) {
  element.dataset.added = 'answer'
  return element
}
