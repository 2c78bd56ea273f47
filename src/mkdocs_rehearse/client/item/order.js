// @ts-check
/** @import { Option } from './types.js' */
import { partOf, partsOf } from './dom.js'
import { shuffle } from './random.js'

// The order of options is the order of their rows in the page.

/**
 * Move a row by one place. In the tree its neighbour moves, so that the row keeps focus and pointer capture.
 * @type {(row: Element, by: number) => boolean} whether there was a place to move to
 */
export function shift(row, by) {
  const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling
  if (!neighbour) return false
  if (by < 0) row.after(neighbour)
  else row.before(neighbour)
  return true
}

/** Put the options into this order.
 * @type {(options: Option[]) => void} */
export function place(options) {
  const rows = options.map(({ choice }) => choice)
  append(rows)
  showEnds(rows)
}

/** Put these elements at the end of what holds them; where they stand there in this order already, nothing moves.
 * @type {(elements: Element[]) => void} */
export function append(elements) {
  const parent = elements[0].parentElement
  if (elements.some((element, at) => parent?.children[at] !== element)) parent?.append(...elements)
}

/** The options in the order the learner gave them.
 * @type {(options: Option[]) => Option[]} */
export function placed(options) {
  const rows = [...(options[0].choice.parentElement?.children ?? [])]
  return [...options].sort((a, b) => rows.indexOf(a.choice) - rows.indexOf(b.choice))
}

/** Say which button has nowhere to go. It stays focusable: a disabled button would drop the focus.
 * @type {(rows: Element[]) => void} */
export function showEnds(rows) {
  rows.forEach((row, at) => {
    disable(row, 'up', at === 0)
    disable(row, 'down', at === rows.length - 1)
  })
}

/** @type {(row: Element, move: string, disabled: boolean) => void} */
const disable = (row, move, disabled) =>
  row.querySelector(`[data-move=${move}]`)?.setAttribute('aria-disabled', String(disabled))

/** Options in another order, the same for the same seed, with letters by it. What names an option by its letter in the
 * page follows: its two places, and the words beside a button for those who only hear it.
 * @type {(options: Option[], seed: string) => Option[]} */
export function shuffled(options, seed) {
  const sorted = shuffle(options, seed).map((option, at) => ({ ...option, letter: options[at].letter }))
  for (const option of sorted) {
    const { letter } = /** @type {Option} */ (options.find(({ id }) => id === option.id))
    for (const place of [option.choice, option.reason]) rename(place, letter, option.letter)
  }
  append(sorted.map(({ choice }) => choice))
  append(sorted.map(({ reason }) => reason))
  return sorted
}

/** @type {(place: HTMLElement, from: string, to: string) => void} */
function rename(place, from, to) {
  for (const { firstChild: text } of partsOf(place, 'unseen')) {
    if (text?.nodeValue?.endsWith(` ${from}`)) text.nodeValue = text.nodeValue.slice(0, -from.length) + to
  }
  const shown = partOf(place, 'letter')
  if (shown) shown.textContent = to
}
