// @ts-check
/** @import { Attempt, Work } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { weave } from './time.js'

/** Items by each name that they have or had.
 * @type {(items: Record<string, {formerly?: string[]} | undefined>) => Map<string, string>} */
export const namesOf = (items) =>
  new Map(Object.entries(items).flatMap(([id, item]) => [...(item?.formerly ?? []), id].map((name) => [name, id])))

/**
 * The attempts at an item under all its names: in order of time, those of the newest name last at equal times.
 * `tests/cases/history/` holds what this must do.
 * @param {Pick<Doc, 'attempts'>} doc
 * @param {string} id its present name
 * @param {string[]} [formerly] those before, the oldest first
 * @param {number} [now]
 * @returns {Attempt[]} oldest first
 */
export const attemptsOf = ({ attempts }, id, formerly = [], now = Date.now()) =>
  [...formerly, id].map((name) => attempts.get(name) ?? []).reduce((older, newer) => weave(older, newer, now))

/** What is begun at an item under any of its names, and not answered since under a newer one.
 * @type {(doc: Pick<Doc, 'attempts' | 'work'>, id: string, formerly?: string[]) => Work | undefined} */
export function workOf({ attempts, work }, id, formerly = []) {
  const used = [...formerly, id].reverse().find((name) => work.has(name) || attempts.get(name)?.length)
  return used === undefined ? undefined : work.get(used)
}
