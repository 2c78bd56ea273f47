// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Doc } from './document.js' */
import { identity, isAttempt, isRecord, isTime, mergeInto } from './document.js'
import { namesOf } from './history.js'
import { valueOf } from './time.js'

/**
 * A walk through items. It has ended when its place is behind its last item.
 * @typedef {object} Round
 * @property {string[]} ids
 * @property {number} at its place, from 0
 * @property {string} started ISO 8601; it tells rounds apart, and seeds their order
 * @property {'practice' | 'final'} kind in a final check, feedback comes at the end
 * @property {Record<string, Attempt>} [answers] given in this round, by item id
 * @property {boolean} [closed] whether its result was put away, too; nothing else is left of it then
 */

/** The round that a record holds, on or ended.
 * @type {(doc: Pick<Doc, 'rest'>) => Round | undefined} */
export function roundOf(doc) {
  const round = roundIn(doc)
  return round?.closed ? undefined : round
}

/** A round by the names that its items have now.
 * @type {(round: Round, items: Record<string, {formerly?: string[]}>) => Round} */
export function renamed(round, items) {
  const names = namesOf(items)
  const nameOf = (/** @type {string} */ id) => names.get(id) ?? id
  const answers = Object.entries(round.answers ?? {}).map(([id, attempt]) => [nameOf(id), attempt])
  return { ...round, ids: round.ids.map(nameOf), ...(round.answers && { answers: Object.fromEntries(answers) }) }
}

/** The round that a record holds, even where it was closed.
 * @type {(doc: Pick<Doc, 'rest'>) => Round | undefined} */
export const roundIn = ({ rest }) => (isRound(rest.round) ? rest.round : undefined)

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

/** @type {(round: Round) => Round} the round, ended */
export const ended = (round) => ({ ...round, at: round.ids.length })

/** @type {(round: Round) => Round} what is left of an ended round whose result was put away */
export const closed = ({ started, kind }) => ({ ids: [], at: 0, started, kind, closed: true })

/**
 * Bring a round into a document, as far as it goes further than the one there. Of two rounds the one that was begun
 * later stays. No answer to a final check is lost: it becomes part of the record at the end, and at once where its
 * place is taken.
 * @param {Doc} doc
 * @param {Round | undefined} round
 */
export function mergeRound(doc, round) {
  if (!round) return
  const present = roundIn(doc)
  if (present && present.started !== round.started && valueOf(present.started) >= valueOf(round.started)) {
    return deliverAnswers(doc, round)
  }
  const isSame = present?.started === round.started
  if (present && !isSame) deliver(doc)
  const joined = present && isSame ? join(present, round) : round
  for (const one of joined.closed ? [present, round] : [round]) if (one) deliverAnswers(doc, one, joined.answers)
  // The document's own `rest` is replaced: others may hold it.
  doc.rest = { ...doc.rest, round: joined }
  if (!isOn(joined)) deliver(doc)
}

/** @type {(present: Round, round: Round) => Round} the first answer to an item stays */
function join(present, round) {
  if (present.closed || round.closed) return present.closed ? present : round
  const answers = { ...round.answers, ...present.answers }
  return { ...round, ...present, at: Math.max(present.at, round.at), ...(Object.keys(answers).length && { answers }) }
}

/** Make the answers of a final check part of the record.
 * @type {(doc: Doc) => void} */
export function deliver(doc) {
  const round = roundOf(doc)
  if (round) deliverAnswers(doc, round)
}

/** @type {(doc: Doc, round: Round, kept?: Record<string, Attempt>) => void} but for those that a round has kept */
function deliverAnswers(doc, { kind, answers = {} }, kept = {}) {
  if (kind !== 'final') return
  const known = new Set(Object.values(kept).map(identity))
  const spare = Object.entries(answers).filter(([, attempt]) => !known.has(identity(attempt)))
  mergeInto(doc, new Map(spare.map(([id, attempt]) => [id, [attempt]])))
}
