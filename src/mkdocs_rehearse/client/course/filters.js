// @ts-check

/** What a gallery can be narrowed by, in the order in which an address names them. */
export const FILTERS = /** @type {const} */ (['lesson', 'role', 'channel', 'format'])

/** What is asked for: values by filter. @typedef {Partial<Record<typeof FILTERS[number], string>>} Choice */

/** Read what an address asks for; other parts of it do not matter.
 * @type {(search: string) => Choice} */
export function parseChoice(search) {
  const query = new URLSearchParams(search)
  return Object.fromEntries(FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])))
}

/** @type {(choice: Choice) => string} an address from the page's own */
export const formatChoice = (choice) =>
  `?${new URLSearchParams(FILTERS.flatMap((name) => (choice[name] ? [[name, choice[name] ?? '']] : [])))}`

/** Whether a card has every value that is asked for.
 * @type {(card: Record<string, string | undefined>, choice: Choice) => boolean} */
export const passes = (card, choice) => FILTERS.every((name) => !choice[name] || card[name] === choice[name])
