// @ts-check
/** @import { Mark, Option, Review } from './types.js' */
import { all } from './options.js'
import * as words from '../words/item.js'

/** What this module adds to the options and to the key, and takes away again. */
const ADDED = '.rehearse-marks, .rehearse-quote, .rehearse-yours'

/** @type {(tag: string, name: string, ...children: (Node | string)[]) => HTMLElement} */
export function make(tag, name, ...children) {
  const element = document.createElement(tag)
  if (name) element.className = name
  element.append(...children)
  return element
}

/** @typedef {Pick<Review, 'sentences' | 'rows'> & {harmful: Pick<Option, 'letter' | 'word'>[]}} Summary */

/** @type {(item: HTMLElement, result: HTMLElement, summary: Summary) => void} */
export function showResult(item, result, { sentences, harmful, rows }) {
  const lines = [make('p', 'rehearse-band', make('strong', '', words.BANDS[/** @type {'far'} */ (item.dataset.band)]))]
  if (harmful.length) lines.push(make('p', 'rehearse-harm', words.harm(harmful)))
  lines.push(make('p', 'rehearse-sentence', sentences.join(' ')))
  if (rows.length) lines.push(make('ul', 'rehearse-compare', ...rows.map(row)))
  result.replaceChildren(...lines)
}

const row = (/** @type {{letter: string, words: string}} */ { letter, words }) =>
  make('li', '', make('span', 'rehearse-letter', letter), ' ', words)

/** Say something about the record, just above the result; nothing if there is nothing to say.
 * @type {(result: HTMLElement, text: string) => void} */
export function showNotice(result, text) {
  const present = result.previousElementSibling
  const notice = present?.matches('.rehearse-notice') ? present : null
  if (!text) return notice?.remove()
  const place = notice ?? make('p', 'rehearse-notice')
  place.setAttribute('role', 'status')
  if (!notice) result.before(place)
  if (place.textContent !== text) place.textContent = text
}

/** Mark in the form what was chosen and what the key says.
 * @type {(options: Option[], review: Review) => void} */
export function showMarks(options, { marks }) {
  for (const { id, choice, rating, word } of options) {
    const mark = marks.find((mark) => mark.id === id)
    const chips = [make('span', 'rehearse-chip', words.key(word))]
    chips[0].dataset.rating = String(rating)
    if (mark) {
      choice.dataset.chosen = mark.chosen
      chips.unshift(yours(mark))
    }
    choice.append(make('span', 'rehearse-marks', ...chips.flatMap((chip) => [chip, ' '])))
  }
}

/** Put the rationales into the order of the review, each with a copy of its option's text.
 * @type {(options: Option[], review: Review) => void} */
export function showKey(options, { marks, order }) {
  const sorted = [...options].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  for (const { id, choice, reason } of sorted) {
    const verdict = reason.querySelector('.rehearse-verdict')
    const mark = marks.find((mark) => mark.id === id)
    if (mark) verdict?.append(' ', yours(mark))
    const text = choice.querySelector('.rehearse-text')
    if (text) verdict?.after(make('p', 'rehearse-quote', copyOf(text)))
  }
  placeReasons(sorted)
}

const yours = (/** @type {Mark} */ { words }) => make('span', 'rehearse-chip rehearse-yours', words)

/** A copy without ids: the originals remain the targets of links.
 * @type {(element: Element) => HTMLElement} */
export function copyOf(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true))
  for (const part of [copy, ...all(copy, '[id]')]) part.removeAttribute('id')
  return copy
}

/** @type {(options: Option[]) => void} */
function placeReasons(options) {
  options[0].reason.parentElement?.append(...options.map(({ reason }) => reason))
}

/** Take away whatever the three functions above have shown.
 * @type {(item: HTMLElement, options: Option[], result: HTMLElement) => void} */
export function clear(item, options, result) {
  result.replaceChildren()
  for (const added of all(item, ADDED)) added.remove()
  for (const { choice } of options) delete choice.dataset.chosen
  placeReasons(options)
}
