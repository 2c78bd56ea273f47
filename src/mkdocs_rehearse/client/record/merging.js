// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { identity, mergeWork } from './document.js'
import { mergePlans, plansOf } from './plans.js'
import { deliver, roundIn, roundOf } from './rounds.js'
import { valueOf, weave } from './time.js'

/** What a record lacked. @typedef {{attempts: number, items: number, plans: number}} Gain */

/**
 * Add to a document what it lacks of another; nothing is taken away, and what both hold stays as it was.
 * @param {Doc} doc
 * @param {Doc} other
 * @returns {Gain}
 */
export function mergeDocs(doc, other) {
  yieldRound(doc, other)
  if (doc.rest.round !== undefined) deliver(other) // of two rounds the document's own stays
  const work = new Map([...other.work].filter(([id, { time }]) => !hasLater(doc, other, id, time)))
  const added = [...other.attempts].map(([id, attempts]) => mergeAttempts(doc, id, attempts)).filter(Boolean)
  mergeWork(doc, work)
  const plans = mergePlans(doc, plansOf(other))
  doc.rest = { ...other.rest, ...doc.rest, plans: doc.rest.plans }
  doc.extras = new Map([...other.extras, ...doc.extras].map(([id]) => [id, { ...other.extras.get(id), ...doc.extras.get(id) }]))
  return { attempts: added.reduce((sum, count) => sum + count, 0), items: added.length, plans }
}

/** A round that was closed gives way to one that was begun later.
 * @type {(doc: Doc, other: Doc) => void} */
function yieldRound(doc, other) {
  const { round, ...rest } = doc.rest
  if (roundIn(doc)?.closed && valueOf(roundOf(other)?.started) > valueOf(roundIn(doc)?.started)) doc.rest = rest
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
