// @ts-check
// The page is complete without this: it adds pictures, and tables that sort.
import { drawItems } from './items.js'
import { drawLessons } from './lessons.js'
import { drawOptions } from './options.js'
import { enableSorting } from './sorting.js'
import { drawWould } from './would.js'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}')

/** @type {(figure: Element | null, picture: Element) => void} */
function show(figure, picture) {
  if (!(figure instanceof HTMLElement)) return
  figure.prepend(picture)
  figure.hidden = false
}

if (data.items.length) show(document.getElementById('plot-items'), drawItems(data.items, data.words))
if (data.would.length) show(document.getElementById('plot-would'), drawWould(data.would, data.words))
if (data.lessons.length) show(document.getElementById('plot-lessons'), drawLessons(data.lessons, data.mastery, data.words))

/** Pictures of items that nobody opens are not drawn. @type {(details: HTMLDetailsElement) => void} */
function drawOnce(details) {
  const figure = details.querySelector('figure')
  const options = figure && data.options[figure.dataset.item ?? '']
  if (options && figure.hidden) show(figure, drawOptions(options, data.words))
}

const all = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('details')])
for (const details of all) {
  if (details.open) drawOnce(details)
  details.addEventListener('toggle', () => drawOnce(details))
}

/** A link to an item opens it. */
function openTarget() {
  const target = document.querySelector(':target')
  if (target instanceof HTMLDetailsElement) target.open = true
}
addEventListener('hashchange', openTarget)
openTarget()

for (const table of document.querySelectorAll('table.sortable')) enableSorting(/** @type {HTMLTableElement} */ (table))
