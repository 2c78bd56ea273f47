// @ts-check
import { partOf, partsOf, textOf } from './dom.js'
import { enableDrag } from './drag.js'
import { shift, showEnds } from './order.js'
import { moved } from '../words/item.js'

const STEPS = /** @type {Record<string, number>} */ ({ up: -1, down: 1, ArrowUp: -1, ArrowDown: 1 })

/** Let the learner reorder the options of an item: by button, by arrow key, and by dragging.
 * @type {(item: HTMLElement) => void} */
export function enableMoves(item) {
  const rows = /** @type {HTMLElement} */ (partOf(item, 'options'))
  const settle = (/** @type {Element} */ row) => {
    showEnds([...rows.children])
    announce(item, row)
    rows.dispatchEvent(new Event('input', { bubbles: true }))
  }
  item.addEventListener('submit', () => announce(item))
  rows.addEventListener('click', (event) => step(event, 'move', settle))
  rows.addEventListener('keydown', (event) => step(event, event.key, settle))
  enableDrag(rows, settle)
  for (const moves of partsOf(item, 'moves')) moves.hidden = false
}

/** @type {(event: Event, key: string, settle: (row: Element) => void) => void} */
function step(event, key, settle) {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  const by = STEPS[(key === 'move' ? button?.dataset.move : key) ?? '']
  const row = button?.closest('[data-option]')
  if (!row || !by) return
  event.preventDefault()
  if (shift(row, by)) settle(row)
}

/** Say where a row is now; nothing once the order is given.
 * @type {(item: HTMLElement, row?: Element) => void} */
function announce(item, row) {
  const rows = [...(row?.parentElement?.children ?? [])]
  const status = partOf(item, 'moved')
  if (status) status.textContent = row ? moved(textOf(row, 'letter'), rows.indexOf(row) + 1, rows.length) : ''
}
