// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { isAttempt, isRecord, isTime, mergeInto } from './document.js'

/**
 * A walk through items. It has ended when its place is behind its last item.
 * @typedef {object} Round
 * @property {string[]} ids
 * @property {number} at its place, from 0
 * @property {string} started ISO 8601; it tells rounds apart, and seeds their order
 * @property {'practice' | 'final'} kind in a final check, feedback comes at the end
 * @property {Record<string, Attempt>} [answers] given in this round, by item id
 */

/** The round that a record holds, on or ended.
 * @type {(doc: Doc) => Round | undefined} */
export const roundOf = ({ rest }) => (isRound(rest.round) ? rest.round : undefined)

/** @type {(doc: Doc) => boolean} */
export const soundRound = ({ rest }) => rest.round === undefined || isRound(rest.round)

/** @type {(value: unknown) => value is Round} */
function isRound(value) {
  if (!isRecord(value) || !Array.isArray(value.ids) || !Number.isInteger(value.at)) return false
  const { ids, at, started, kind, answers = {} } = /** @type {any} */ (value)
  return (
    ids.every((/** @type {unknown} */ id) => typeof id === 'string') && at >= 0 && at <= ids.length && isTime(started) &&
    (kind === 'practice' || kind === 'final') && isRecord(answers) && Object.values(answers).every(isAttempt)
  )
}

/** @type {(round: Round) => boolean} */
export const isOn = ({ at, ids }) => at < ids.length

/** @type {(round: Round, id: string) => Attempt | undefined} */
export const answerIn = ({ answers = {} }, id) => (Object.hasOwn(answers, id) ? answers[id] : undefined)

/** What is still to be answered; an item that the course no longer has is passed over.
 * @type {(round: Round, items: object) => string[]} */
export const openIn = (round, items) => round.ids.filter((id) => Object.hasOwn(items, id) && !answerIn(round, id))

/** @type {(round: Round) => number} */
export const countAnswers = (round) => round.ids.filter((id) => answerIn(round, id)).length

/** Each of these changes a document and tells whether it did, as often as it is called: for `Store.update`. */

/** Begin a round. What a final check before it had kept becomes part of the record.
 * @type {(round: Round) => (doc: Doc) => boolean} */
export const begin = (round) => (doc) => {
  if (roundOf(doc)?.started === round.started) return false
  deliver(doc)
  return put(doc, round)
}

/** Keep an answer in the round; the first one stays.
 * @type {(started: string, id: string, attempt: Attempt) => (doc: Doc) => boolean} */
export const answer = (started, id, attempt) =>
  change(started, (round) => (answerIn(round, id) ? round : { ...round, answers: { ...round.answers, [id]: attempt } }))

/** @type {(started: string, at: number) => (doc: Doc) => boolean} */
export const advance = (started, at) => change(started, (round) => (at > round.at ? { ...round, at } : round))

/** End a round: the answers of a final check become part of the record.
 * @type {(started: string) => (doc: Doc) => boolean} */
export const end = (started) => (doc) => {
  const ended = change(started, (round) => (isOn(round) ? { ...round, at: round.ids.length } : round))(doc)
  return roundOf(doc)?.started === started && deliver(doc) || ended
}

/** Take an ended round away.
 * @type {(started: string) => (doc: Doc) => boolean} */
export const close = (started) => (doc) => {
  if (roundOf(doc)?.started !== started) return false
  deliver(doc)
  return put(doc, undefined)
}

/** @type {(started: string, apply: (round: Round) => Round) => (doc: Doc) => boolean} */
const change = (started, apply) => (doc) => {
  const round = roundOf(doc)
  const changed = round?.started === started ? apply(round) : round
  return changed !== round && put(doc, changed)
}

/** Make the answers of a final check part of the record.
 * @type {(doc: Doc) => boolean} whether it lacked any */
export function deliver(doc) {
  const round = roundOf(doc)
  if (round?.kind !== 'final') return false
  return mergeInto(doc, new Map(Object.entries(round.answers ?? {}).map(([id, attempt]) => [id, [attempt]])))
}

/** The document's own `rest` is replaced: others may hold it. JSON leaves out what is undefined.
 * @type {(doc: Doc, round: Round | undefined) => boolean} */
function put(doc, round) {
  doc.rest = { ...doc.rest, round }
  return true
}
