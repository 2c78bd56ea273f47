// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { formatDoc, identity, isRecord, LONGEST, mergeWork, parseDoc } from './document.js'
import { mergePlans, plansOf, soundPlans } from './plans.js'
import { deliver, soundRound } from './rounds.js'
import { weave } from './timeline.js'

/** Why a file cannot be taken in. @typedef {'large' | 'text' | 'other' | 'course' | 'later' | 'full'} Problem */

/** What a record lacked. @typedef {{attempts: number, items: number, plans: number}} Gain */

/**
 * Read a file that says it is a record. It is not to be trusted.
 * @param {string} text
 * @param {string} course
 * @returns {{doc: Doc} | {problem: Problem}}
 */
export function readImport(text, course) {
  if (text.length > LONGEST) return { problem: 'large' }
  const doc = parseDoc(text, course)
  if (doc.fault === 'aside') return { problem: problemOf(text, course) }
  return { doc: soundPlans(doc) && soundRound(doc) ? doc : { ...doc, fault: 'damaged' } }
}

/** @type {(text: string, course: string) => Problem} */
function problemOf(text, course) {
  try {
    const data = JSON.parse(text)
    if (!isRecord(data) || typeof data.course !== 'string' || typeof data.version !== 'number') return 'other'
    if (data.course !== course) return 'course'
    return data.version > 1 ? 'later' : 'other'
  } catch {
    return 'text'
  }
}

/**
 * Add to a document what it lacks of another; nothing is taken away, and what both hold stays as it was.
 * @param {Doc} doc
 * @param {Doc} other
 * @returns {Gain}
 */
export function mergeDocs(doc, other) {
  if (doc.rest.round !== undefined) deliver(other) // of two rounds the document's own stays
  const work = new Map([...other.work].filter(([id, { time }]) => !hasLater(doc, other, id, time)))
  const added = [...other.attempts].map(([id, attempts]) => mergeAttempts(doc, id, attempts)).filter(Boolean)
  mergeWork(doc, work)
  const plans = mergePlans(doc, plansOf(other))
  doc.rest = { ...other.rest, ...doc.rest, plans: doc.rest.plans }
  doc.extras = new Map([...other.extras, ...doc.extras].map(([id]) => [id, { ...other.extras.get(id), ...doc.extras.get(id) }]))
  return { attempts: added.reduce((sum, count) => sum + count, 0), items: added.length, plans }
}

/** Whether an item was answered since, here only: what the other has, it had before it began, even by a clock set back.
 * @type {(doc: Doc, other: Doc, id: string, time: string) => boolean} */
function hasLater(doc, other, id, time) {
  const known = new Set((other.attempts.get(id) ?? []).map(identity))
  return (doc.attempts.get(id) ?? []).some((attempt) => attempt.time >= time && !known.has(identity(attempt)))
}

/** @type {(doc: Doc, id: string, attempts: Attempt[]) => number} */
function mergeAttempts(doc, id, attempts) {
  const present = doc.attempts.get(id) ?? []
  const known = new Set(present.map(identity))
  const missing = attempts.filter((attempt) => !known.has(identity(attempt)) && known.add(identity(attempt)))
  if (missing.length || !doc.attempts.has(id)) doc.attempts.set(id, weave(present, missing))
  return missing.length
}

/** @type {(gain: Gain) => boolean} */
export const hasGained = ({ attempts, plans }) => attempts + plans > 0

/** Whether a document is short enough to be read again.
 * @type {(doc: Doc, course: string) => boolean} */
export const fits = (doc, course) => formatDoc(doc, course).length <= LONGEST
