// @ts-check
import { named } from './dom.js'
import { shift } from './order.js'

// How near to the edge of the window a drag scrolls the page, and by how much at a time, in CSS pixels.
const EDGE = 48
const SCROLL = 12

/**
 * Let rows be dragged by their grips. Only a grip takes touches over, so the page scrolls from everywhere else.
 * @param {HTMLElement} rows
 * @param {(row: Element) => void} settle called after a drag that changed the order
 */
export function enableDrag(rows, settle) {
  rows.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest(named('grip')) : null
    const row = grip?.closest('[data-option]')
    if (!(row instanceof HTMLElement) || event.button !== 0 || rows.closest('fieldset')?.disabled) return
    event.preventDefault()
    drag(/** @type {Element} */ (grip), row, event, settle)
  })
}

/** @type {(grip: Element, row: HTMLElement, start: PointerEvent, settle: (row: Element) => void) => void} */
function drag(grip, row, start, settle) {
  let origin = start.pageY
  let changed = false
  const done = new AbortController()
  const move = (/** @type {Event} */ event) => {
    const { pageY, clientY } = /** @type {PointerEvent} */ (event)
    scrollNear(clientY)
    // A quick drag passes several rows between two events; it turns back at the next one, if at all.
    const way = stepOf(row, pageY - origin)
    for (let step = way; step && step === way; step = stepOf(row, pageY - origin)) {
      const before = row.offsetTop
      shift(row, step)
      origin += row.offsetTop - before
      changed = true
    }
    row.style.transform = `translateY(${pageY - origin}px)`
  }
  const end = () => {
    done.abort()
    delete row.dataset.dragged
    row.style.transform = ''
    if (changed) settle(row)
  }
  row.dataset.dragged = ''
  grip.setPointerCapture(start.pointerId)
  grip.addEventListener('pointermove', move, { signal: done.signal })
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    grip.addEventListener(type, end, { signal: done.signal })
  }
}

/** Which way the row has been dragged past the middle of its neighbour: -1, 1, or 0.
 * @type {(row: HTMLElement, by: number) => number} */
function stepOf(row, by) {
  const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling
  if (!(neighbour instanceof HTMLElement)) return 0
  return Math.abs(by) > neighbour.offsetHeight / 2 ? Math.sign(by) : 0
}

/** @type {(clientY: number) => void} */
function scrollNear(clientY) {
  if (clientY < EDGE) scrollBy(0, -SCROLL)
  if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL)
}
