// @ts-check
/** @import { Option } from '../item/types.js' */

/** @typedef {Option & {next: string}} Reply an option of a turn, and the scene it leads to */

/**
 * A conversation: the replies of each scene, the first scene first. An ending has none.
 * @typedef {Map<string, Reply[]>} Graph
 */

/** @typedef {Reply & {scene: string, best: number}} Step a reply taken, where, and the best rating there */

/** @typedef {{steps: Step[], scene: string}} Walk the replies taken, and the scene they lead to */

/**
 * Follow replies from the first scene on.
 * @param {Graph} graph
 * @param {unknown} response ids of replies; not to be trusted
 * @returns {Walk | undefined} nothing if the replies do not fit the conversation
 */
export function walk(graph, response) {
  if (!Array.isArray(response)) return
  let [scene] = graph.keys()
  const steps = []
  for (const id of response) {
    const replies = graph.get(scene) ?? []
    const reply = replies.find((reply) => reply.id === id)
    if (!reply) return
    steps.push({ ...reply, scene, best: Math.max(...replies.map(({ rating }) => rating)) })
    scene = reply.next
  }
  return { steps, scene }
}

/** @type {(graph: Graph, scene: string) => boolean} */
export const isEnding = (graph, scene) => !graph.get(scene)?.length

/** Whether a stored response leads from the first scene to an ending.
 * @type {(response: unknown, graph: Graph) => response is string[]} */
export const accepts = /** @type {any} */ (
  (/** @type {unknown} */ response, /** @type {Graph} */ graph) => {
    const walked = walk(graph, response)
    return !!walked && isEnding(graph, walked.scene)
  }
)

/** The mean share of the best rating over the turns taken; a turn without a reply rated above 0 does not count.
 * @type {(graph: Graph, response: string[]) => number} */
export function score(graph, response) {
  const counted = (walk(graph, response)?.steps ?? []).filter(({ best }) => best)
  return counted.length ? counted.reduce((sum, { rating, best }) => sum + rating / best, 0) / counted.length : 1
}

/** The turn at which two different paths part, from 0.
 * @type {(one: string[], other: string[]) => number} */
export const partingOf = (one, other) => one.findIndex((id, at) => id !== other[at])

/** Each path once, in the order in which it was taken last.
 * @type {(paths: string[][]) => string[][]} */
export function distinct(paths) {
  const last = new Map()
  for (const path of paths) {
    last.delete(path.join())
    last.set(path.join(), path)
  }
  return [...last.values()]
}

/**
 * What the learner has not seen yet.
 * @param {Graph} graph
 * @param {string[][]} paths all that were taken
 * @returns {{turns: {way: string[], replies: Reply[]}[], unmet: number}} the turns that were met and
 *   their replies that were not tried, each with a way there; and how many turns were never met
 */
export function untried(graph, paths) {
  const ways = new Map()
  const tried = new Set()
  for (const path of paths) {
    walk(graph, path)?.steps.forEach(({ scene, id }, at) => {
      ways.set(scene, ways.get(scene) ?? path.slice(0, at))
      tried.add(`${scene} ${id}`)
    })
  }
  const turns = [...graph].filter(([scene]) => !isEnding(graph, scene))
  const met = turns.filter(([scene]) => ways.has(scene))
  const rest = met.map(([scene, replies]) => ({
    way: ways.get(scene),
    replies: replies.filter(({ id }) => !tried.has(`${scene} ${id}`)),
  }))
  return { turns: rest.filter(({ replies }) => replies.length), unmet: turns.length - met.length }
}
