// @ts-check
/** @import { Round } from '../record/rounds.js' */
/** @import { LearnerElement } from './learner.js' */
import { roundIn } from '../record/rounds.js'
import { timeAfter } from '../record/time.js'
import { buildFinal, buildRound } from './building.js'
import { hrefOf } from './learner.js'

/** The id of the place in the page of practice where a round's result is shown. */
export const RESULT = 'round-result'

/** Begin a round of some items.
 * @type {(learner: LearnerElement, ids: string[], size?: number) => boolean} whether the browser can keep it */
export function begin(learner, ids, size = ids.length) {
  const started = timeOfStart(learner)
  return start(learner, { ids: buildRound(entriesOf(learner, ids), size, learner.map.mastery, started), at: 0, started, kind: 'practice' })
}

/** @type {(learner: LearnerElement) => boolean} */
export function beginFinal(learner) {
  const started = timeOfStart(learner)
  return start(learner, { ids: buildFinal(learner.progress.entries, started), at: 0, started, kind: 'final' })
}

/** @type {(learner: LearnerElement) => string} */
const timeOfStart = ({ store }) => timeAfter(roundIn(store.doc)?.started)

/** @type {(learner: LearnerElement, round: Round) => boolean} */
function start({ store, map }, round) {
  if (store.put({ round })) return false
  location.assign(hrefOf(map.items[round.ids[0]].url))
  return true
}

/** @type {(learner: LearnerElement, ids: string[]) => import('./progress.js').Entry[]} */
function entriesOf({ map, progress }, ids) {
  return ids.filter((id) => Object.hasOwn(map.items, id)).map((id) => progress.entry(id))
}
