// @ts-check
/** @import { Attempt } from './types.js' */

/**
 * @typedef {object} State
 * @property {'open' | 'answered'} phase
 * @property {boolean} touched the learner is at work on a new answer, which the record must not overwrite
 * @property {boolean} changed an earlier answer was to another version of the item
 * @property {string} missing
 * @property {Attempt | null} attempt what is shown
 * @property {unknown} work what is begun, where that is kept; undefined where nothing is
 */

/**
 * @typedef {{type: 'touch'} | {type: 'lack', missing: string} | {type: 'answer', attempt: Attempt} | {type: 'retry'}
 *   | {type: 'work', work: unknown}
 *   | {type: 'restore', attempt: Attempt | undefined, valid: boolean, work?: unknown}} Event
 */

/** @type {State} */
export const initial = Object.freeze({
  phase: 'open',
  touched: false,
  changed: false,
  missing: '',
  attempt: null,
  work: undefined,
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
      return { ...initial, phase: 'answered', attempt: event.attempt }
    case 'retry':
      return { ...initial, touched: true }
    case 'work':
      return { ...initial, touched: true, work: event.work }
    case 'restore':
      return restore(state, event)
  }
}

/** @type {(state: State, event: Extract<Event, {type: 'restore'}>) => State} */
function restore(state, { attempt, valid, work }) {
  const changed = !!attempt && !valid
  const shown = work === undefined && valid ? attempt : undefined
  if (state.touched || (isSame(state.attempt, shown) && isEqual(state.work, work) && state.changed === changed)) return state
  if (work !== undefined) return { ...initial, changed, work }
  return shown ? { ...initial, phase: 'answered', attempt: shown } : changed ? { ...initial, changed } : initial
}

/** @type {(shown: Attempt | null, attempt: Attempt | undefined) => boolean} */
const isSame = (shown, attempt) => shown?.time === attempt?.time && isEqual(shown?.response, attempt?.response)

/** @type {(a: unknown, b: unknown) => boolean} */
const isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b)
