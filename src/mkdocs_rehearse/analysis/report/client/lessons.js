// @ts-check
import { axisX, axisY, dot, link, plot, ruleX, text } from '@observablehq/plot'
import { figure, fill, percent } from './words.js'

/** @typedef {import('./words.js').Words} Words */
/** @typedef {{name: string, first: number, latest: [number, number, number], mastered: number | null}} Lesson */

/** Where learners began and where they stand, by lesson.
 * @type {(lessons: Lesson[], mastery: number, words: Words) => Element} */
export function drawLessons(lessons, mastery, words) {
  const low = Math.min(...lessons.map(({ first, latest }) => Math.min(first, latest[1])), mastery)
  return plot({
    className: 'rehearse-plot',
    ariaLabel: words.lessons_label,
    width: 860,
    height: 70 + lessons.length * 30,
    marginBottom: 40,
    marginLeft: 300,
    marginRight: 110,
    x: { domain: [Math.max(0, Math.floor(low * 10 - 1) / 10), 1], grid: true },
    y: { domain: lessons.map(({ name }) => name), label: null },
    marks: [
      axisX({ label: words.mean_score, tickFormat: figure, labelAnchor: 'center', labelOffset: 34 }),
      axisY({ label: null, tickSize: 0, lineWidth: 22 }),
      ruleX([mastery], { strokeDasharray: '4 4', stroke: 'var(--ink)' }),
      link(lessons, { x1: 'first', x2: (/** @type {Lesson} */ { latest }) => latest[0], y1: 'name', y2: 'name', stroke: 'var(--line)', strokeWidth: 3 }),
      link(lessons, { x1: (/** @type {Lesson} */ { latest }) => latest[1], x2: (/** @type {Lesson} */ { latest }) => latest[2], y1: 'name', y2: 'name', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      dot(lessons, { x: 'first', y: 'name', r: 5, stroke: 'var(--accent)', strokeWidth: 2, fill: 'var(--page)' }),
      dot(lessons, { x: (/** @type {Lesson} */ { latest }) => latest[0], y: 'name', r: 5.5, fill: 'var(--accent)' }),
      text(lessons.filter(({ mastered }) => mastered !== null), {
        frameAnchor: 'right', dx: 100, y: 'name', textAnchor: 'end', fill: 'var(--ink)',
        text: (/** @type {Lesson} */ { mastered }) => fill(words.mastered_share, { share: percent(mastered ?? 0) }),
      }),
    ],
  })
}
