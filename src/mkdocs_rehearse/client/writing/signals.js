// @ts-check
import { HINTS } from '../words/item.js'
import signals from './signals.json' with { type: 'json' }

/**
 * Hints that a text gives cause for, as questions to its writer. They are found by patterns and know nothing of the
 * situation, so none of them says that something is wrong, and a text without hints is not a good one.
 * @param {string} text in English
 * @param {string[]} names of the signals that are asked for
 * @returns {string[]}
 */
export const signalsIn = (text, names) =>
  Object.entries(signals).flatMap(([name, patterns]) =>
    names.includes(name) && new RegExp(patterns.join('|'), 'iu').test(text.trim()) ? [HINTS[/** @type {'length'} */ (name)]] : [],
  )
