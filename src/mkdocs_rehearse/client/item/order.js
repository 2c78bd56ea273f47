// @ts-check
/** @import { Option } from './types.js' */

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
  rows[0].parentElement?.append(...rows)
  showEnds(rows)
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
