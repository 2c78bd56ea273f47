// @ts-check
/** @import { Attempt } from './types.js' */

const VERSION = 1

// A longer text could not be set aside in the space that browsers give a site.
const LONGEST = 2000000

/**
 * The record as a document. Whatever else it holds is kept for whoever wrote it.
 * @typedef {object} Doc
 * @property {Map<string, Attempt[]>} attempts by item id, oldest first
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
export function parseDoc(text, course) {
  const doc = emptyDoc()
  if (text === null) return doc
  const data = parseJson(text)
  if (!isRecord(data) || data.version !== VERSION || data.course !== course || !isRecord(data.items)) {
    return { ...doc, fault: 'aside' }
  }
  doc.rest = data
  for (const [id, item] of Object.entries(data.items)) readItem(doc, id, item)
  return doc
}

/** @returns {Doc} */
const emptyDoc = () => ({ attempts: new Map(), rest: {}, extras: new Map(), fault: '' })

/** @type {(text: string) => unknown} */
function parseJson(text) {
  if (text.length > LONGEST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @type {(doc: Doc, id: string, item: unknown) => void} */
function readItem(doc, id, item) {
  const stored = isRecord(item) && Array.isArray(item.attempts) ? item.attempts : null
  const attempts = (stored ?? []).filter(isAttempt)
  if (!stored || attempts.length < stored.length) doc.fault = 'damaged'
  if (stored) doc.extras.set(id, /** @type {Record<string, unknown>} */ (item))
  doc.attempts.set(id, attempts)
}

/** @type {(value: unknown) => value is Attempt} */
function isAttempt(value) {
  return (
    isRecord(value) && typeof value.time === 'string' && !Number.isNaN(Date.parse(value.time)) &&
    typeof value.fingerprint === 'string' && 'response' in value &&
    typeof value.score === 'number' && value.score >= 0 && value.score <= 1
  )
}

/** @type {(value: unknown) => value is Record<string, unknown>} */
function isRecord(value) {
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

/** @type {(attempt: Attempt) => string} */
const identity = ({ time, fingerprint, response }) => JSON.stringify([time, fingerprint, response])

/** Object.fromEntries and spread define own properties, so an item called `__proto__` is a mere name here.
 * @type {(doc: Doc, course: string) => string} */
export function formatDoc({ attempts, rest, extras }, course) {
  const items = [...attempts].map(([id, list]) => [id, { ...extras.get(id), attempts: list }])
  return JSON.stringify({ ...rest, version: VERSION, course, items: Object.fromEntries(items) })
}
