// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Choice, Package, Question } from './types.js' */
import { isAttempt } from '../record/document.js'
import { hash } from './hash.js'

// An answer in about twenty characters: the item and its version, the time to its last digit, the score as a fraction,
// and what was chosen by the place of the options. Where a course has changed since, its older versions are not read.

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const HEAD = /^~1([\w-])~(\d+)~/
const ENTRY = /^([\w-]{5})([\w-]{5})([\w-]{6})([\w-]{2}|~[\w-]{5})(.+)([.!])$/
const BEGIN = Date.UTC(2020, 0) / 1000
const CODE = 64 ** 5
const FINE = CODE - 1

/** @type {(number: number, length: number) => string} */
const signsOf = (number, length) =>
  Array.from({ length }, (_, at) => SIGNS[Math.floor(number / 64 ** (length - 1 - at)) % 64]).join('')

/** @type {(signs: string) => number} */
const numberOf = (signs) => [...signs].reduce((number, sign) => number * 64 + SIGNS.indexOf(sign), 0)

/** @type {(text: string) => boolean} */
export const isCompact = (text) => HEAD.test(text)

/**
 * The code of each item in its present version. No two are alike: the salt that brings that about stands at the head.
 * @param {Package} course
 * @param {string} [text] what was packed, to be read
 */
export function codesOf(course, text = '') {
  const [start = '', sign = '', left = 0] = HEAD.exec(text) ?? []
  const pairs = Object.keys(course.questions).map((id) => ({ id, fingerprint: course.map.items[id].fingerprint }))
  const coded = (/** @type {number} */ salt) => pairs.map(({ id, fingerprint }) => signsOf(hash(`${id} ${fingerprint}`, salt) % CODE, 5))
  const isClear = (/** @type {number} */ salt) => new Set(coded(salt)).size === pairs.length
  const salt = text ? SIGNS.indexOf(sign) : [...SIGNS].findIndex((_, at) => isClear(at))
  const codes = coded(salt)
  return {
    head: (/** @type {number} */ count) => `~1${SIGNS[salt]}~${count}~`,
    codes: new Map(pairs.map(({ id, fingerprint }, at) => [`${id} ${fingerprint}`, codes[at]])),
    items: new Map(pairs.map((pair, at) => [codes[at], pair])),
    left: Number(left),
    entries: text.slice(start.length).split(/(?<=[.!])/),
  }
}

/** @type {(code: string | undefined, attempt: Attempt, question: Question) => string} empty for what has no such form */
export function writeEntry(code, { time, score, harm, response }, { choices }) {
  const [, seconds, fraction = ''] = /^(.{19})(?:\.(\d+))?Z$/.exec(time) ?? []
  const since = Date.parse(`${seconds}Z`) / 1000 - BEGIN
  if (!code || score === null || !(since >= 0 && since < CODE)) return ''
  const when = signsOf(since, 5) + signsOf(Number(`1${fraction}`), 6)
  return `${code}${when}${writeScore(score)}${writeResponse(response, choices)}${harm ? '!' : '.'}`
}

/** @type {(entry: string, fingerprint: string, question: Question) => Attempt | undefined} */
export function readEntry(entry, fingerprint, { choices }) {
  const [, , since = '', fine = '', score = '', chosen = '', end] = ENTRY.exec(entry) ?? []
  if (!chosen) return undefined
  const date = new Date((BEGIN + numberOf(since)) * 1000).toISOString().slice(0, 19)
  const fraction = String(numberOf(fine)).slice(1)
  const attempt = {
    time: `${date}${fraction && `.${fraction}`}Z`,
    fingerprint,
    response: readResponse(chosen, choices),
    score: readScore(score),
    ...(end === '!' && { harm: true }),
  }
  return isAttempt(attempt) ? attempt : undefined
}

/** Scores are fractions of small numbers, and a mean of them that just reaches the bar must go on doing so.
 * @type {(score: number) => string} */
function writeScore(score) {
  for (let below = 1; below < 64; below++) {
    const above = Math.round(score * below)
    if (Math.abs(score * below - above) < 1e-9) return SIGNS[above] + SIGNS[below]
  }
  return `~${signsOf(Math.round(score * FINE), 5)}`
}

/** @type {(signs: string) => number} */
function readScore(signs) {
  if (signs[0] === '~') return numberOf(signs.slice(1)) / FINE
  return SIGNS.indexOf(signs[0]) / SIGNS.indexOf(signs[1])
}

/** @type {(response: unknown, choices: Choice[]) => string} */
function writeResponse(response, choices) {
  const signOf = (/** @type {unknown} */ id) => SIGNS[choices.findIndex((choice) => choice.id === id)] ?? ' '
  const { best, worst, ...others } = Object(response)
  const forms = [
    signOf(response),
    Array.isArray(response) && response.length ? `(${response.map(signOf).join('')}` : ' ',
    Object.keys(others).length ? ' ' : `*${signOf(best)}${signOf(worst)}`,
    Object.keys(Object(response)).length === choices.length ? `)${choices.map(({ id }) => SIGNS[Object(response)[id]] ?? ' ').join('')}` : ' ',
  ]
  return forms.find((form) => !form.includes(' ')) ?? `~${safe(JSON.stringify(response))}`
}

/** @type {(form: string, choices: Choice[]) => unknown} */
function readResponse(form, choices) {
  const idOf = (/** @type {string} */ sign) => choices[SIGNS.indexOf(sign)]?.id
  const [kind, ...signs] = form
  if (kind === '(') return signs.map(idOf)
  if (kind === '*') return { best: idOf(signs[0]), worst: idOf(signs[1]) }
  if (kind === ')') return Object.fromEntries(choices.map(({ id }, at) => [id, SIGNS.indexOf(signs[at])]))
  return kind === '~' ? fromSafe(form.slice(1)) : idOf(kind)
}

/** @type {(text: string) => string} in signs that end no entry */
const safe = (text) => encodeURIComponent(text).replace(/[.!]/g, (sign) => (sign === '.' ? '%2E' : '%21'))

/** @type {(text: string) => unknown} */
function fromSafe(text) {
  try {
    return JSON.parse(decodeURIComponent(text))
  } catch {
    return undefined
  }
}
