// @ts-check
/** @import { Mark, Option, Review } from './types.js' */
import { toneOf } from './bands.js'
import { all, copiesOf, make, partOf, partsOf } from './dom.js'
import { resultLines } from './view.js'

// The one place that shows an answer beside our ratings, and takes it away again. What is added is marked by data-added.

/** Show a response beside our ratings: in the result, and at the options, each with its reason.
 * @type {(item: HTMLElement, options: Option[], result: HTMLElement, review: Review) => void} */
export function paint(item, options, result, review) {
  const { band, score } = item.dataset
  result.dataset.rating = `${toneOf(Number(score), review.harmful.length > 0)}`
  partOf(result, 'outcome')?.replaceChildren(...resultLines(band, review), ...copiesOf(item, 'because'))
  for (const option of options) {
    const mark = review.marks.find(({ id }) => id === option.id)
    option.choice.dataset.rating = `${mark?.rating ?? option.rating}`
    if (mark) option.choice.dataset.chosen = mark.chosen
    const place = option.notes ?? option.choice
    place.append(added(verdictOf(option, mark, review)))
  }
}

/** Take away whatever was painted.
 * @type {(item: HTMLElement, options: Option[], result: HTMLElement) => void} */
export function clear(item, options, result) {
  partOf(result, 'outcome')?.replaceChildren()
  for (const element of all(item, '[data-added="answer"]')) element.remove()
  for (const { choice } of options) {
    delete choice.dataset.chosen
    delete choice.dataset.rating
  }
}

/** Open the reasons that are folded.
 * @type {(item: HTMLElement) => void} */
export function openOthers(item) {
  const folded = othersOf(item)
  for (const why of folded) why.open = true
  folded[0]?.querySelector('summary')?.focus()
}

/** @type {(item: HTMLElement) => HTMLDetailsElement[]} */
export const othersOf = (item) => /** @type {any} */ (partsOf(item, 'why').filter((why) => !(/** @type {any} */ (why).open)))

/** What we say of an option, what was chosen of it, and why.
 * @type {(option: Option, mark: Mark | undefined, review: Review) => HTMLElement} */
function verdictOf({ id, letter, notes, rating, reason, word }, mark, { lead, open }) {
  const verdict = [
    make('strong', 'rehearse-word', mark?.word ?? word),
    ...(mark ? [' ', make('span', 'rehearse-yours', mark.words)] : []),
    ...(notes && letter ? [make('q', '', notes.dataset.text ?? '')] : []),
  ]
  const why = [...(id === lead ? [] : copiesOf(reason, 'effect')), ...copiesOf(reason, 'rationale')]
  if (!why.length) return make('p', { class: 'rehearse-marks', 'data-rating': `${mark?.rating ?? rating}` }, ...verdict)
  const fold = make('details', { class: 'rehearse-why', 'data-part': 'why', 'data-rating': `${rating}` }, make('summary', '', ...verdict), ...why)
  if (mark) fold.dataset.chosen = mark.chosen
  fold.open = open.includes(id)
  return fold
}

/** @type {(element: HTMLElement) => HTMLElement} */
function added(element) {
  element.dataset.added = 'answer'
  return element
}
