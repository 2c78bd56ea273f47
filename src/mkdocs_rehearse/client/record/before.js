// @ts-check
/** @import { Work } from '../item/types.js' */
/** @import { Doc } from './document.js' */
/** @import { Store } from './store.js' */
import { copyOf, identity, parseDoc } from './document.js'
import { takeOut, UNNAMED } from './erasing.js'
import { applyTo, docOf, Journal } from './journal.js'
import { mergeDocs } from './merging.js'
import { plansOf } from './plans.js'
import { roundIn } from './rounds.js'
import { readText } from './storage.js'

const KEY = `rehearse:${UNNAMED}`

/** An item that a page knows. @typedef {{id: string, formerly?: string[], fingerprint?: string}} Known */

/** What a course may call its own in a record that it shared: items and quick checks by all their names, and plans.
 * @typedef {{prints: Map<string, string | undefined>, plans: string[]}} Own */

/** @type {(items: Known[], plans?: string[]) => Own} */
export const ownOf = (items, plans = []) => ({
  prints: new Map(items.flatMap(({ id, formerly = [], fingerprint }) => [id, ...formerly].map((name) => [name, fingerprint]))),
  plans,
})

/** What belongs to a course of a record that it shared. A round does where most of its items do.
 * @type {(doc: Doc, own: Own) => Doc} */
export function partOf(doc, { prints, plans }) {
  const within = (/** @type {Map<string, any>} */ all) => new Map([...all].filter(([name]) => prints.has(name)))
  const round = roundIn(doc)
  const isOwn = round && round.ids.filter((id) => prints.has(id)).length * 2 > round.ids.length
  const rest = { plans: Object.fromEntries([...plansOf(doc)].filter(([name]) => plans.includes(name))), ...(isOwn && { round }) }
  return docOf({ attempts: within(doc.attempts), work: within(doc.work), extras: within(doc.extras), rest })
}

/** Read a record of a course, or of those that had no name.
 * @type {(text: string | null, course: string) => Doc} */
export function parseOwn(text, course) {
  const doc = parseDoc(text, course)
  return doc.fault === 'aside' ? parseDoc(text, UNNAMED) : doc
}

/** @type {(doc: Doc, course: string) => boolean} whether a record may hold answers to other courses, too */
export const isShared = ({ rest }, course) => rest.course === UNNAMED && course !== UNNAMED

/**
 * Take over what a course kept when it had no name. What it has not yet is added. What was given to its items as they
 * are goes from the record that was shared, once its own document holds it; all else stays there, as another course may
 * have an item of that name. A tab that was opened before goes on writing there, and the next page takes that over too.
 * @type {(store: Store, course: string, own: Own) => void}
 */
export function takeOver(store, course, own) {
  const shared = course === UNNAMED ? undefined : readShared()
  if (!shared) return
  const part = partOf(shared, own)
  const isSame = (/** @type {string} */ name, /** @type {Work} */ { fingerprint }) => own.prints.get(name) === fingerprint
  const kept = parseDoc(readText(`rehearse:${course}`) ?? null, course)
  const moved = [...part.attempts].map(([name, attempts]) => {
    const held = new Set(kept.attempts.get(name)?.map(identity))
    return /** @type {const} */ ([name, attempts.filter((attempt) => isSame(name, attempt) && held.has(identity(attempt)))])
  })
  takeOut(UNNAMED, docOf({ attempts: new Map(moved) }))
  const { attempts, work } = store.doc
  part.work = new Map([...part.work].filter(([name, one]) => !work.has(name) && (isSame(name, one) || !attempts.get(name)?.length)))
  if (roundIn(store.doc)) delete part.rest.round
  const gain = mergeDocs(copyOf(store.doc), { ...copyOf(part), rest: { ...part.rest } })
  if (!gain.attempts && !gain.plans && !part.work.size && !part.rest.round) return
  // What is begun would come back as often as it is ended, so it goes at once.
  if (!store.merge(part, true)) takeOut(UNNAMED, docOf({ work: new Map([...part.work].filter(([name, one]) => isSame(name, one))) }))
}

/** The record that was shared, with its journal; not where it is of one of the learners of an LMS, or there is none.
 * @returns {Doc | undefined} */
function readShared() {
  const [text, changes] = [readText(KEY), new Journal(UNNAMED).read()]
  if ((!text && !changes?.size) || readText(`rehearse-owner:${UNNAMED}`) !== null) return undefined
  const doc = parseDoc(text ?? null, UNNAMED)
  for (const change of changes?.values() ?? []) applyTo(doc, change)
  return doc
}
