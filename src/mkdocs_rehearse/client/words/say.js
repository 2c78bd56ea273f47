// @ts-check
/** @typedef {Record<string | number, any> & {plural?: (count: number) => number}} Said */

// A sentence stands in English where it is used, marked by t or tn. The build puts a number in its place, and the site
// the sentences of its language before the script, under a name that changes with the numbers.

/** @type {Said} */
const said = (/** @type {any} */ (globalThis)[Symbol.for('rehearse words')] ?? {})

/** A sentence with its values.
 * @type {(sentence: string, values?: Record<string, string | number>) => string} */
export const t = (sentence, values = {}) => filled(said[sentence] ?? sentence, values)

/** A sentence that depends on a count: for one, and for another number.
 * @type {(one: string, many: string, count: number, values?: Record<string, string | number>) => string} */
export const tn = (one, many, count, values) =>
  filled(said.plural ? said[one][said.plural(count)] : count === 1 ? one : many, { count, ...values })

/** The language of numbers, dates and lists. */
export const locale = t('en-GB')

/** @type {(text: string, values: Record<string, string | number>) => string} */
function filled(text, values) {
  return text.replace(/{(\w+)}/g, (_, name) => values[name].toLocaleString(locale))
}

/** @type {(parts: string[], type?: 'conjunction' | 'disjunction') => string} */
export const list = (parts, type) => new Intl.ListFormat(locale, { type }).format(parts)

/** Lower the first letter of a word from the page so that it fits within a sentence. */
export const inner = (/** @type {string} */ word) => word.charAt(0).toLocaleLowerCase(locale) + word.slice(1)
