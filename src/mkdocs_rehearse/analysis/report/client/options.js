// @ts-check
import { axisFx, axisY, barY, plot, ruleY, text } from '@observablehq/plot'

/** @typedef {import('./words.js').Words} Words */
/** @typedef {{name: string, third: number, share: number}} Share */

/** Each option's share in the weakest, the middle and the strongest third.
 * @type {(shares: Share[], words: Words) => Element} */
export function drawOptions(shares, words) {
  const thirds = [words.weakest_third, words.middle_third, words.strongest_third]
  const names = [...new Set(shares.map(({ name }) => name))]
  return plot({
    className: 'rehearse-plot',
    ariaLabel: words.options_label,
    width: Math.max(300, Math.min(860, 90 + names.length * 90)),
    height: 230,
    marginTop: 30,
    marginLeft: 40,
    x: { axis: null, domain: [0, 1, 2] },
    y: { percent: true, domain: [0, 100] },
    fx: { domain: names, label: null, padding: 0.25 },
    color: { domain: thirds, range: ['var(--third-1)', 'var(--third-2)', 'var(--third-3)'], legend: true },
    marks: [
      axisY({ label: words.of_the_third, labelOffset: 38, ticks: 4, tickSize: 0 }),
      axisFx({ label: null, anchor: 'bottom' }),
      barY(shares, { fx: 'name', x: 'third', y: 'share', fill: (/** @type {Share} */ share) => thirds[share.third], stroke: 'var(--accent)', strokeWidth: 1 }),
      text(shares, { fx: 'name', x: 'third', y: 'share', text: (/** @type {Share} */ share) => `${Math.round(share.share * 100)}`, dy: -7, fill: 'var(--ink)' }),
      ruleY([0]),
    ],
  })
}
