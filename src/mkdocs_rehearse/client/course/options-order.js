// @ts-check
import { all } from '../item/options.js'
import { shuffle } from './random.js'

// In the other formats the order is the answer, or is told by what comes before.
const FORMATS = ['best', 'best-worst', 'rate', 'multiple']

/** Put an item's options in another order, the same for the same seed, and give them letters by it. What names an
 * option by its letter follows: the key, and the words beside a button for those who only hear it.
 * @type {(item: HTMLElement, seed: string) => void} */
export function shuffleOptions(item, seed) {
  const choices = all(item, '.rehearse-options > [data-option]')
  if (!FORMATS.includes(item.dataset.format ?? '') || 'shuffled' in item.dataset) return
  item.dataset.shuffled = ''
  const reasons = new Map(all(item, '.rehearse-rationales > [data-option]').map((reason) => [reason.dataset.option, reason]))
  const letters = choices.map(letterOf)
  const sorted = shuffle(choices, `${seed} ${item.dataset.id}`)
  sorted.forEach((choice, at) => {
    const from = letterOf(choice)
    for (const place of [choice, reasons.get(choice.dataset.option)]) if (place) letter(place, from, letters[at])
  })
  choices[0]?.parentElement?.append(...sorted)
  const list = all(item, '.rehearse-rationales')[0]
  list?.append(...sorted.flatMap(({ dataset }) => reasons.get(dataset.option) ?? []))
}

const letterOf = (/** @type {HTMLElement} */ choice) => all(choice, '.rehearse-letter')[0]?.textContent ?? ''

/** @type {(place: HTMLElement, from: string, to: string) => void} */
function letter(place, from, to) {
  for (const hidden of all(place, '.rehearse-picks .rehearse-hidden')) {
    if (hidden.textContent?.endsWith(` ${from}`)) hidden.textContent = hidden.textContent.slice(0, -from.length) + to
  }
  for (const shown of all(place, '.rehearse-letter')) shown.textContent = to
}
