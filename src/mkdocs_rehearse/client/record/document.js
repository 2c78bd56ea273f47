// @ts-check
/** @import { Attempt, Work } from '../item/types.js' */
import { valueOf } from './time.js'

const VERSION = 1

// A longer text could not be set aside in the space that browsers give a site.
export const LONGEST = 2000000

// UTC, as toISOString writes it.
const TIME = /^(?!0000)\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?Z$/

/**
 * The record as a document. Whatever else it holds is kept for whoever wrote it.
 * @typedef {object} Doc
 * @property {Map<string, Attempt[]>} attempts by item id, oldest first
 * @property {Map<string, Work>} work what is unfinished, by item id
 * @property {Record<string, unknown>} rest the other keys of the document
 * @property {Map<string, Record<string, unknown>>} extras the other keys of each item
 * @property {'' | 'aside' | 'damaged'} fault none of the text could be used, or only a part
 */

/**
 * Read a stored record. The text is not to be trusted: anyone who can open the page can write it.
 * @param {string | null} text
 * @param {string} course
 * @returns {Doc}
 */
export const parseDoc = (text, course) => (text === null ? emptyDoc() : readDoc(parseJson(text), course))

/** @type {(data: unknown, course: string) => Doc} */
export function readDoc(data, course) {
  const doc = emptyDoc()
  if (!isRecord(data) || data.version !== VERSION || data.course !== course || !isRecord(data.items)) {
    return { ...doc, fault: 'aside' }
  }
  doc.rest = data
  for (const [id, item] of Object.entries(data.items)) readItem(doc, id, item)
  return doc
}

/** @returns {Doc} */
export const emptyDoc = () => ({ attempts: new Map(), work: new Map(), rest: {}, extras: new Map(), fault: '' })

/** A copy that may be added to; nothing that it holds is changed.
 * @type {(doc: Doc) => Doc} */
export const copyOf = (doc) => ({ ...doc, attempts: new Map(doc.attempts), work: new Map(doc.work), extras: new Map(doc.extras) })

/** @type {(text: string) => unknown} null for what is no JSON, or too long */
export function parseJson(text) {
  if (text.length > LONGEST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @type {(doc: Doc, id: string, item: unknown) => void} */
function readItem(doc, id, item) {
  const stored = isRecord(item) && Array.isArray(item.attempts) ? item : null
  const all = /** @type {unknown[]} */ (stored?.attempts ?? [])
  const attempts = all.filter(isAttempt)
  const open = stored?.open
  if (!stored || attempts.length < all.length || (open !== undefined && !isWork(open))) doc.fault = 'damaged'
  if (stored) doc.extras.set(id, stored)
  if (isWork(open)) doc.work.set(id, open)
  doc.attempts.set(id, attempts)
}

/** @type {(value: unknown) => value is Work} */
function isWork(value) {
  return (
    isRecord(value) && isTime(value.time) && typeof value.fingerprint === 'string' && value.response !== undefined
  )
}

/** Whether a value is a time on a day that the calendar has.
 * @type {(value: unknown) => value is string} */
export function isTime(value) {
  const day = typeof value === 'string' && TIME.test(value) ? value.slice(0, 10) : ' '
  return !!new Date(day).toJSON()?.startsWith(day)
}

/** @type {(value: unknown) => value is Attempt} */
export function isAttempt(value) {
  if (!isWork(value)) return false
  const { score, harm = false } = /** @type {Attempt} */ (value)
  if (typeof harm !== 'boolean') return false
  return score === null || (typeof score === 'number' && score >= 0 && score <= 1)
}

/** @type {(value: unknown) => value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Add what the document lacks of these attempts.
 * @type {(doc: Doc, attempts: Map<string, Attempt[]>) => boolean} whether it lacked any */
export function mergeInto(doc, attempts) {
  let lacked = false
  for (const [id, added] of attempts) {
    const present = doc.attempts.get(id) ?? []
    const known = new Set(present.map(identity))
    const missing = added.filter((attempt) => !known.has(identity(attempt)))
    if (missing.length) doc.attempts.set(id, [...present, ...missing])
    lacked = lacked || missing.length > 0
  }
  return lacked
}

/** Of an item's unfinished work the later piece stays; a response of null takes the earlier one away.
 * @type {(doc: Doc, work: Map<string, Work>) => boolean} whether the document lacked any */
export function mergeWork(doc, work) {
  let lacked = false
  for (const [id, piece] of work) {
    const present = doc.work.get(id)
    if (present ? valueOf(piece.time) <= valueOf(present.time) : piece.response === null) continue
    if (piece.response === null) doc.work.delete(id)
    else doc.work.set(id, piece)
    lacked = true
  }
  return lacked
}

/** @type {(attempt: Attempt) => string} */
export const identity = ({ time, fingerprint, response }) => JSON.stringify([time, fingerprint, response])

/** Object.fromEntries and spread define own properties, so an item called `__proto__` is a mere name here.
 * @type {(doc: Doc, course: string) => string} */
export function formatDoc({ attempts, work, rest, extras }, course) {
  const ids = new Set([...attempts.keys(), ...work.keys()])
  // JSON leaves out what is undefined, so an item without unfinished work has no such key.
  const items = [...ids].map((id) => [id, { ...extras.get(id), attempts: attempts.get(id) ?? [], open: work.get(id) }])
  return JSON.stringify({ ...rest, version: VERSION, course, items: Object.fromEntries(items) })
}
