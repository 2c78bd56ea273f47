// @ts-check
/** @import { Doc } from './document.js' */
import { isRecord, isTime } from './document.js'
import { timeAfter, valueOf } from './time.js'

/**
 * An if-then plan of the learner's.
 * @typedef {object} Plan
 * @property {string} if
 * @property {string} then
 * @property {string} time when it was written, ISO 8601
 */

/** The plans of a record by name, with those that were emptied.
 * @type {(doc: Doc) => Map<string, Plan>} */
export const plansOf = ({ rest }) =>
  new Map(Object.entries(isRecord(rest.plans) ? rest.plans : {}).flatMap(([name, plan]) => (isPlan(plan) ? [[name, plan]] : [])))

/** Whether a record's plans are all sound.
 * @type {(doc: Doc) => boolean} */
export const soundPlans = ({ rest }) =>
  rest.plans === undefined || (isRecord(rest.plans) && Object.values(rest.plans).every(isPlan))

/** @type {(value: unknown) => value is Plan} */
function isPlan(value) {
  return isRecord(value) && typeof value.if === 'string' && typeof value.then === 'string' && isTime(value.time)
}

/** Of two plans with one name the later stays. The document's own `rest` is replaced: others may hold it.
 * @type {(doc: Doc, plans: Iterable<[string, Plan]>) => number} how many plans the document lacked */
export function mergePlans(doc, plans) {
  const present = plansOf(doc)
  const later = [...plans].filter(([name, { time }]) => !present.has(name) || valueOf(time) > valueOf(present.get(name)?.time))
  for (const [name, plan] of later) present.set(name, plan)
  if (later.length) doc.rest = { ...doc.rest, plans: Object.fromEntries(present) }
  return later.length
}

/** A plan that takes the place of an earlier one, even where a clock was set back since.
 * @type {(texts: {if: string, then: string}, earlier: Plan | undefined, now: number) => Plan} */
export const newPlan = (texts, earlier, now) => ({ if: texts.if, then: texts.then, time: timeAfter(earlier?.time, now) })

/** @type {(plan: Plan | undefined) => boolean} */
export const isWritten = (plan) => !!(plan?.if.trim() || plan?.then.trim())
