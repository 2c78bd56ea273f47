// @ts-check
/** @import { Attempt } from './types.js' */

/**
 * @typedef {object} State
 * @property {'open' | 'answered'} phase
 * @property {boolean} touched the learner is at work on a new answer, which the record must not overwrite
 * @property {boolean} changed an earlier answer was to another version of the item
 * @property {string} missing
 * @property {Attempt | null} attempt what is shown
 */

/**
 * @typedef {{type: 'touch'} | {type: 'lack', missing: string} | {type: 'answer', attempt: Attempt} | {type: 'retry'}
 *   | {type: 'restore', attempt: Attempt | undefined, valid: boolean}} Event
 */

/** @type {State} */
export const initial = Object.freeze({ phase: 'open', touched: false, changed: false, missing: '', attempt: null })

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
    case 'restore':
      return restore(state, event.attempt, event.valid)
  }
}

/** @type {(state: State, attempt: Attempt | undefined, valid: boolean) => State} */
function restore(state, attempt, valid) {
  if (state.touched || isSame(state.attempt, attempt)) return state
  if (!attempt) return initial
  return valid ? { ...initial, phase: 'answered', attempt } : { ...initial, changed: true }
}

/** @type {(shown: Attempt | null, attempt: Attempt | undefined) => boolean} */
const isSame = (shown, attempt) =>
  shown?.time === attempt?.time && JSON.stringify(shown?.response) === JSON.stringify(attempt?.response)
