// @ts-check
import { make } from '../item/dom.js'

/** @type {(href: string, text: string) => HTMLElement} */
export const link = (href, text) => make('a', { href }, text)

/** @type {(name: string, ...children: (Node | string)[]) => HTMLElement} */
export const line = (name, ...children) => make('p', name, ...children)

/** @type {(name: string, ...rows: (Node | string)[][]) => HTMLElement} */
export const list = (name, ...rows) =>
  make('ul', name, ...rows.map((row) => make('li', {}, ...row)))

/** Words for those who hear the page only.
 * @type {(text: string) => HTMLElement} */
export const unseen = (text) => make('span', 'rehearse-hidden', text)

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

/** @type {(label: string, act: () => void) => HTMLElement} */
export function button(label, act) {
  const element = make('button', { type: 'button', class: 'rehearse-button' }, label)
  element.addEventListener('click', act)
  return element
}

/** The way on. @type {(href: string, label: string) => HTMLElement} */
export const next = (href, label) => make('a', { href, class: 'rehearse-next' }, label)
