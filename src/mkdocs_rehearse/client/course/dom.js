// @ts-check

/**
 * An element with attributes and children; a text becomes a text node, never HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** @type {(href: string, text: string) => HTMLElement} */
export const link = (href, text) => make('a', { href }, text)

/** @type {(name: string, ...children: (Node | string)[]) => HTMLElement} */
export const line = (name, ...children) => make('p', name ? { class: name } : {}, ...children)

/** @type {(name: string, ...rows: (Node | string)[][]) => HTMLElement} */
export const list = (name, ...rows) =>
  make('ul', { class: name }, ...rows.map((row) => make('li', {}, ...row)))

/** Words for those who hear the page only.
 * @type {(text: string) => HTMLElement} */
export const unseen = (text) => make('span', { class: 'rehearse-hidden' }, text)

/** A time as people write it where they live.
 * @type {(time: string | Date) => HTMLElement} */
export function moment(time) {
  const date = new Date(time)
  return make('time', { datetime: date.toISOString() }, date.toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' }))
}

/** @type {(date: Date) => string} */
export const dayWords = (date) =>
  date.toLocaleDateString(language(), { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })

/** A date as a file's name holds it: 2026-01-05.
 * @type {(date: Date) => string} */
export const dayDigits = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => `${n}`.padStart(2, '0')).join('-')

const language = () => document.documentElement.lang || undefined

/** Hand the learner a file.
 * @type {(name: string, type: string, text: string) => void} */
export function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  make('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60000)
}
