// @ts-check
// What the pictures say, in the page's language; the page's data hold the words.

/** @typedef {Record<string, string>} Words */

const language = document.documentElement.lang

/** A number on an axis, or of people. */
export const figure = (/** @type {number} */ value) => value.toLocaleString(language)

/** A mean or a correlation. */
export const exact = (/** @type {number} */ value) =>
  value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A share. */
export const percent = (/** @type {number} */ value) =>
  value.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 })

/** A sentence with its values. @type {(sentence: string, values: Record<string, string>) => string} */
export const fill = (sentence, values) => sentence.replace(/{(\w+)}/g, (_, name) => values[name])
