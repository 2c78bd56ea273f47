// @ts-check

/**
 * Two lists as one, by time. Each keeps its own order, which is the order in which things happened even where a clock
 * was set back between them.
 * @template {{time: string}} T
 * @param {T[]} first
 * @param {T[]} second
 * @returns {T[]}
 */
export function weave(first, second) {
  const woven = []
  let at = 0
  for (const later of second) {
    while (at < first.length && first[at].time <= later.time) woven.push(first[at++])
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
