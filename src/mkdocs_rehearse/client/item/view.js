// @ts-check
/** @import { Option, Review } from './types.js' */
import * as words from '../words/item.js'
import { make } from './dom.js'

/** What came of an answer. @typedef {Pick<Review, 'sentences' | 'rows'> & {harmful: Pick<Option, 'letter' | 'word'>[]}} Summary */

/** The lines that say what came of an answer.
 * @type {(band: string | undefined, summary: Summary) => HTMLElement[]} */
export function resultLines(band, { sentences, harmful, rows }) {
  /** @type {HTMLElement[]} */
  const lines = [make('p', 'rehearse-band', make('strong', '', words.BANDS[/** @type {'far'} */ (band)]))]
  if (harmful.length) lines.push(make('p', 'rehearse-harm', words.harm(harmful)))
  lines.push(make('p', 'rehearse-sentence', sentences.join(' ')))
  if (rows.length) lines.push(make('ul', 'rehearse-compare', ...rows.map(row)))
  return lines
}

const row = (/** @type {{letter: string, words: string}} */ { letter, words }) =>
  make('li', '', make('span', 'rehearse-letter', letter), ' ', words)

/** Say something about the record, just above the result; nothing if there is nothing to say.
 * @type {(result: HTMLElement, text: string, isNews: boolean) => void} what is news is said even where it stands already */
export function showNotice(result, text, isNews) {
  const present = result.previousElementSibling
  const notice = present instanceof HTMLElement && present.dataset.added === 'notice' ? present : null
  if (notice?.textContent === text && !isNews) return
  notice?.remove()
  if (text) result.before(make('p', { class: 'rehearse-notice', role: 'status', 'data-added': 'notice' }, text))
}
