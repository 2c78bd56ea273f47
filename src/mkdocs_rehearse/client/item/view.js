// @ts-check
/** @import { Option, Review } from './types.js' */
import * as words from '../words/item.js'
import { make, partOf } from './dom.js'
import { fold } from './fold.js'

/** What came of an answer. @typedef {Pick<Review, 'verdict' | 'lead' | 'sentences'> & {harmful: Pick<Option, 'id' | 'letter' | 'word'>[]}} Summary */

/** The lines that say what came of an answer.
 * @type {(band: string | undefined, summary: Summary) => HTMLElement[]} */
export function resultLines(band, { verdict = words.BANDS[/** @type {'far'} */ (band)], lead, sentences, harmful }) {
  const named = harmful.filter(({ id }) => id !== lead) // the verdict on the others speaks of it already
  const rest = [...(named.length ? [words.harm(named)] : []), ...sentences].join(' ')
  return [make('p', 'rehearse-band', make('strong', '', verdict)), ...(rest ? [make('p', 'rehearse-sentence', rest)] : [])]
}

/** Offer the way past an item in a page, where nothing else has put one there; what is left behind folds.
 * @type {(item: HTMLElement, leave?: () => void) => void} */
export function offerWay(item, leave) {
  const place = partOf(item, 'onward')
  const target = item.nextElementSibling
  if (!place || !(target instanceof HTMLElement) || place.childElementCount) return
  const button = make('button', { type: 'button', class: 'rehearse-next' }, words.readOn)
  button.addEventListener('click', () => {
    leave?.()
    if ('band' in item.dataset) fold(item)
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView()
  })
  place.append(button)
}

/** Say something about the record, just above the result; nothing if there is nothing to say.
 * @type {(result: HTMLElement, text: string, isNews: boolean) => void} what is news is said even where it stands already */
export function showNotice(result, text, isNews) {
  const present = result.previousElementSibling
  const notice = present instanceof HTMLElement && present.dataset.added === 'notice' ? present : null
  if (notice?.textContent === text && !isNews) return
  notice?.remove()
  if (text) result.before(make('p', { class: 'rehearse-notice', role: 'status', 'data-added': 'notice' }, text))
}
