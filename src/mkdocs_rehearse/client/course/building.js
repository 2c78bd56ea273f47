// @ts-check
/** @import { Entry } from './progress.js' */
import { isGood, latest } from './mastery.js'
import { shuffle } from '../item/random.js'

/** What matters of an item for its place in a round.
 * @typedef {Pick<Entry, 'id' | 'objective' | 'scored' | 'single' | 'reserved' | 'twin' | 'fingerprint' | 'attempts'>} Piece */

/**
 * Choose and order items for a round: what is weak first, the weakest before the others, lessons mixed, twins never
 * next to each other.
 * @param {Piece[]} pieces what there is to choose from
 * @param {number} size
 * @param {number} mastery
 * @param {string} seed
 * @returns {string[]} ids; fewer than asked for where only twins would be left to stand together
 */
export function buildRound(pieces, size, mastery, seed) {
  const isWeak = (/** @type {Piece} */ piece) => !isSure(piece, mastery)
  const mixed = shuffle(pieces.filter(({ reserved }) => !reserved), seed)
  const [weak, rest] = [mixed.filter(isWeak), mixed.filter((piece) => !isWeak(piece))]
  return arrange([...sortAnswered(interleave(weak)), ...interleave(rest)], size).map(({ id }) => id)
}

/** Whether an item was answered, and well enough; what is not scored is done once.
 * @type {(piece: Piece, mastery: number) => boolean} */
export function isSure(piece, mastery) {
  const answer = latest(piece)
  return piece.scored ? !!answer && isGood(answer, mastery) : piece.attempts.length > 0
}

/** Put the answered ones in order among the places that they have; what is unanswered stays where it was mixed in.
 * @type {(pieces: Piece[]) => Piece[]} */
function sortAnswered(pieces) {
  const sorted = pieces.filter((piece) => latest(piece)).sort(compareWorth)
  return pieces.map((piece) => (latest(piece) && sorted.shift()) ?? piece)
}

/** The lower score comes first; of the same score, what does harm.
 * @type {(one: Piece, other: Piece) => number} */
function compareWorth(one, other) {
  const [a, b] = [one, other].map((piece) => latest(piece))
  return scoreIn(a) - scoreIn(b) || Number(!!b?.harm) - Number(!!a?.harm)
}

/** A score as it is meant: means of thirds miss it by less.
 * @type {(answer: import('../item/types.js').Attempt | undefined) => number} */
const scoreIn = (answer) => Math.round(Number(answer?.score) * 1e9)

/** Choose one item for each objective that has one to be answered in a single step, of those that are kept for this.
 * @type {(pieces: Piece[], seed: string) => string[]} */
export function buildFinal(pieces, seed) {
  const chosen = new Map()
  const single = pieces.filter((piece) => piece.scored && piece.single && piece.objective)
  const mixed = shuffle(single, seed)
  for (const piece of [...mixed.filter(({ reserved }) => reserved), ...mixed]) if (!chosen.has(piece.objective)) chosen.set(piece.objective, piece)
  return arrange(interleave([...chosen.values()]), chosen.size).map(({ id }) => id)
}

/** One of each lesson in turn.
 * @type {(pieces: Piece[]) => Piece[]} */
function interleave(pieces) {
  /** @type {Map<string, Piece[]>} */
  const lessons = new Map()
  for (const piece of pieces) lessons.set(lessonOf(piece), [...(lessons.get(lessonOf(piece)) ?? []), piece])
  const queues = [...lessons.values()]
  const longest = Math.max(0, ...queues.map(({ length }) => length))
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat()
}

/** Take so many, each time the first that is no twin of the one before; what is left over goes where it may stand.
 * @type {(sorted: Piece[], size: number) => Piece[]} */
function arrange(sorted, size) {
  /** @type {Piece[]} */
  const placed = []
  const left = [...sorted]
  while (placed.length < size && left.length) {
    const last = placed.at(-1)
    const at = left.findIndex((piece) => !areTwins(last, piece))
    if (at < 0) break
    placed.push(...left.splice(at, 1))
  }
  for (const piece of left.slice(0, size - placed.length)) {
    let gap = placed.length - 1
    while (gap >= 0 && (areTwins(placed[gap - 1], piece) || areTwins(placed[gap], piece))) gap -= 1
    if (gap >= 0) placed.splice(gap, 0, piece)
  }
  return placed
}

/** @type {(one: Piece | undefined, other: Piece) => boolean} */
const areTwins = (one, other) => one !== undefined && (one.twin === other.id || other.twin === one.id)

const lessonOf = (/** @type {Piece} */ { objective }) => objective.split('/')[0]
