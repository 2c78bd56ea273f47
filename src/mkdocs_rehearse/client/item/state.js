// @ts-check
/** @import { Attempt } from './types.js' */

/**
 * @typedef {object} State
 * @property {'open' | 'answered'} phase
 * @property {boolean} touched the learner is at work on a new answer, which the record must not overwrite
 * @property {boolean} changed an earlier answer was to another version of the item
 * @property {string} missing
 * @property {Attempt | null} attempt what is shown
 * @property {boolean} veiled what is shown is not judged yet
 * @property {unknown} work what is begun, where that is kept; undefined where nothing is
 * @property {boolean} fresh what is shown was given in this page just now, and is not left behind yet
 */

/**
 * @typedef {{type: 'touch'} | {type: 'lack', missing: string} | {type: 'answer', attempt: Attempt, veiled?: boolean}
 *   | {type: 'retry'} | {type: 'work', work: unknown} | {type: 'leave'}
 *   | {type: 'restore', attempt: Attempt | undefined, valid: boolean, work?: unknown, veiled?: boolean}} Event
 */

/** @type {State} */
export const initial = Object.freeze({
  phase: 'open',
  touched: false,
  changed: false,
  missing: '',
  attempt: null,
  veiled: false,
  work: undefined,
  fresh: false,
})

/**
 * @param {State} state
 * @param {Event} event
 * @returns {State} the same object if nothing changed
 */
export function next(state, event) {
  switch (event.type) {
    case 'touch':
      return state.phase === 'open' ? { ...state, touched: true, missing: '' } : state
    case 'lack':
      return { ...state, missing: event.missing }
    case 'answer':
      return { ...initial, phase: 'answered', attempt: event.attempt, veiled: !!event.veiled, fresh: true }
    case 'retry':
      return { ...initial, touched: true }
    case 'work':
      return { ...initial, touched: true, work: event.work, fresh: true }
    case 'leave':
      return { ...state, fresh: false }
    case 'restore':
      return restore(state, event)
  }
}

/** @type {(state: State, event: Extract<Event, {type: 'restore'}>) => State} */
function restore(state, { attempt, valid, work, veiled = false }) {
  const changed = !!attempt && !valid
  const shown = work === undefined && valid ? attempt : undefined
  const found = shown
    ? { ...initial, phase: /** @type {const} */ ('answered'), attempt: shown, veiled }
    : { ...initial, changed, work }
  return state.touched || isSame(state, found) ? state : found.changed || shown || work !== undefined ? found : initial
}

/** @type {(one: State, other: State) => boolean} */
const isSame = (one, other) =>
  one.attempt?.time === other.attempt?.time && one.changed === other.changed && one.veiled === other.veiled &&
  isEqual(one.attempt?.response, other.attempt?.response) && isEqual(one.work, other.work)

/** @type {(a: unknown, b: unknown) => boolean} */
const isEqual = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b)
