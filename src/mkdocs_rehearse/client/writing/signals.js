// @ts-check
import { HINTS } from '../words/item.js'
import signals from './signals.json' with { type: 'json' }

/** What gives cause for a hint, from where to where in a text. @typedef {{name: 'length', start: number, end: number}} Cause */

/**
 * The causes for hints in a text, in their order. They are found by patterns and know nothing of the situation, so none
 * of them says that something is wrong, and a text without hints is not a good one.
 * @param {string} text in English
 * @param {string[]} names of the signals that are asked for
 * @returns {Cause[]}
 */
export const causesIn = (text, names) =>
  Object.entries(signals).flatMap(([name, patterns]) =>
    names.includes(name)
      ? [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(({ 0: { length }, index }) => ({
          name: /** @type {'length'} */ (name), start: index, end: index + length,
        }))
      : [],
  )

/** The hints that a text gives cause for, as questions to its writer.
 * @type {(text: string, names: string[]) => string[]} */
export const signalsIn = (text, names) => [...new Set(causesIn(text.trim(), names).map(({ name }) => HINTS[name]))]
