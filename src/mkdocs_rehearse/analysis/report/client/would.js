// @ts-check
import { axisX, axisY, dot, link, plot } from '@observablehq/plot'

/** @typedef {import('./words.js').Words} Words */
/** @typedef {{id: string, would: number, should: number}} Pair */

/** What people would do beside what they should do, by the key's ratings.
 * @type {(pairs: Pair[], words: Words) => Element} */
export function drawWould(pairs, words) {
  const sorted = [...pairs].sort((one, other) => other.should - other.would - (one.should - one.would))
  return plot({
    className: 'rehearse-plot',
    ariaLabel: words.would_label,
    width: 860,
    height: 60 + sorted.length * 24,
    marginBottom: 40,
    marginLeft: 220,
    x: { domain: [0, 3], grid: true },
    y: { domain: sorted.map(({ id }) => id), label: null },
    marks: [
      axisX({ label: words.mean_rating, labelAnchor: 'center', labelOffset: 34, ticks: [0, 1, 2, 3] }),
      axisY({ label: null, tickSize: 0 }),
      link(sorted, { x1: 'would', x2: 'should', y1: 'id', y2: 'id', stroke: 'var(--line)', strokeWidth: 3 }),
      dot(sorted, { x: 'would', y: 'id', r: 5, stroke: 'var(--accent)', strokeWidth: 2, fill: 'var(--page)' }),
      dot(sorted, { x: 'should', y: 'id', r: 5.5, fill: 'var(--accent)' }),
    ],
  })
}
