// @ts-check
import { HINTS } from '../words/item.js'

/** What gives cause for a hint, from where to where in a text. @typedef {{name: 'length', start: number, end: number}} Cause */

/**
 * The causes for hints in a text, in their order. They are found by patterns and know nothing of the situation, so none
 * of them says that something is wrong, and a text without hints is not a good one.
 * @param {string} text
 * @param {Record<string, string>} signals the pattern of each signal that is asked for
 * @returns {Cause[]}
 */
export const causesIn = (text, signals) =>
  Object.entries(signals).flatMap(([name, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: { length }, index }) => ({
      name: /** @type {'length'} */ (name), start: index, end: index + length,
    })),
  )

/** The hints that a text gives cause for, as questions to its writer.
 * @type {(text: string, signals: Record<string, string>) => string[]} */
export const signalsIn = (text, signals) => [...new Set(causesIn(text.trim(), signals).map(({ name }) => HINTS[name]))]
