// @ts-check

// No clock shows a year from here on; such a time says nothing, whoever wrote it, and counts as the earliest.
const NEVER = Date.UTC(9000, 0)

/** A time as a number; 0 for none.
 * @type {(time: string | undefined) => number} */
export function valueOf(time) {
  const value = time === undefined ? 0 : Date.parse(time)
  return value < NEVER ? value : 0
}

/** The later of two times.
 * @type {(one: string | undefined, other: string | undefined) => string | undefined} */
export const latest = (one, other) => (valueOf(one) > valueOf(other) ? one : other)

/** A time that follows an earlier one, even where a clock was set back since.
 * @type {(earlier: string | undefined, now?: number) => string} */
export const timeAfter = (earlier, now = Date.now()) => new Date(Math.max(now, valueOf(earlier) + 1)).toISOString()

/** The time of an answer. Its last six digits are drawn, so that no two tabs answer at the same time: answers that are
 * alike in all are one.
 * @type {() => string} */
export const answerTime = () => new Date().toISOString().replace('Z', `${Math.random().toFixed(6).slice(2)}Z`)

/**
 * Two lists as one, by time. Each keeps its own order, which is the order in which things happened even where a clock
 * was set back between them. A time ahead of now holds nothing up: it says no more than a time long ago.
 * @template {{time: string}} T
 * @param {T[]} first
 * @param {T[]} second stands behind at equal times
 * @param {number} [now]
 * @returns {T[]}
 */
export function weave(first, second, now = Date.now()) {
  if (!first.length || !second.length) return [...first, ...second]
  const when = (/** @type {T} */ { time }) => (valueOf(time) > now ? 0 : valueOf(time))
  const woven = []
  let at = 0
  for (const later of second) {
    while (at < first.length && when(first[at]) <= when(later)) woven.push(first[at++])
    woven.push(later)
  }
  return [...woven, ...first.slice(at)]
}

/** When each of them happened at the latest: before all that follow it, and before now.
 * @type {(list: {time: string}[], now: Date) => Date[]} */
export function timesOf(list, now) {
  let bound = now.getTime()
  const times = []
  for (const { time } of [...list].reverse()) times.unshift((bound = Math.min(bound, Date.parse(time))))
  return times.map((time) => new Date(time))
}

/** The midnight at which a day began, or another day so many days later.
 * @type {(time: Date, later?: number) => Date} */
export const dayOf = (time, later = 0) => new Date(time.getFullYear(), time.getMonth(), time.getDate() + later)
