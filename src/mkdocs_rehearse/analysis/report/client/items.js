// @ts-check
import { axisX, axisY, dot, plot, ruleY, text, tip, pointer } from '@observablehq/plot'
import { exact, figure, fill } from './words.js'

/** @typedef {import('./words.js').Words} Words */
/** @typedef {{id: string, key: string, mean: number, r: number, n: number, flagged: boolean, named: boolean}} Item */

/** How hard items are, against how well they tell strong from weak.
 * @type {(items: Item[], words: Words) => Element} */
export function drawItems(items, words) {
  const flagged = items.filter((item) => item.flagged)
  return plot({
    className: 'rehearse-plot',
    ariaLabel: words.items_label,
    width: 860,
    height: 420,
    marginLeft: 48,
    marginTop: 30,
    marginBottom: 44,
    insetRight: 12,
    x: { domain: [0, 1] },
    y: { domain: [Math.min(-0.1, ...items.map(({ r }) => r)), Math.max(0.6, ...items.map(({ r }) => r))], nice: true },
    marks: [
      axisX({ label: words.items_x, tickFormat: figure, labelAnchor: 'center', labelOffset: 38 }),
      axisY({ label: words.items_y, tickFormat: figure, labelOffset: 44 }),
      ruleY([0], { strokeOpacity: 0.6 }),
      dot(items, { x: 'mean', y: 'r', r: 5, stroke: 'var(--ink)', strokeOpacity: 0.55, href: (/** @type {Item} */ item) => `#item-${item.key}` }),
      dot(flagged, { x: 'mean', y: 'r', r: 5.5, fill: 'var(--bad)', stroke: 'var(--page)', href: (/** @type {Item} */ item) => `#item-${item.key}` }),
      text(items.filter((item) => item.named), { x: 'mean', y: 'r', text: 'id', dy: -12, fill: 'var(--ink)', stroke: 'var(--page)', strokeWidth: 4 }),
      tip(items, pointer({ x: 'mean', y: 'r', title: (/** @type {Item} */ item) => `${item.id}\n${fill(words.items_tip, { mean: exact(item.mean), r: exact(item.r), n: figure(item.n) })}`, fill: 'var(--page)', stroke: 'var(--line)' })),
    ],
  })
}

