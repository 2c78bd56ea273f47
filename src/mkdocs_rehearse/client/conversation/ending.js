// @ts-check
/** @import { Graph, Reply, Step, Walk } from './path.js' */
import { all, copiesOf, make, named, partOf } from '../item/dom.js'
import { resultLines } from '../item/view.js'
import { partingOf, untried, walk } from './path.js'
import { wayTo } from './thread.js'
import * as words from '../words/item.js'

/** Show what came of a path.
 * @type {(item: HTMLElement, result: HTMLElement, graph: Graph, walked: Walk, paths: string[][]) => void} */
export function showEnding(item, result, graph, { steps, scene }, paths) {
  const best = steps.filter(({ rating, best }) => rating === best).length
  const harmful = steps.map((step, at) => ({ ...step, letter: words.atTurn(step.letter, at + 1) }))
  const lines = resultLines(item.dataset.band, {
    verdict: words.ended(endingOf(item, scene), steps.length),
    sentences: [words.bestIn(best, steps.length)],
    harmful: harmful.filter(({ rating }) => !rating),
  })
  const compared = paths.length > 1 ? [comparison(item, graph, paths.slice(-2))] : []
  partOf(result, 'outcome')?.replaceChildren(...lines, ...compared, unseen(graph, paths))
}

/** @type {(item: HTMLElement, scene: string) => string} */
const endingOf = (item, scene) => all(item, `[data-scene="${scene}"] ${named('number')}`)[0]?.textContent?.trim() ?? ''

/** Two paths side by side.
 * @type {(item: HTMLElement, graph: Graph, paths: string[][]) => HTMLElement} */
function comparison(item, graph, [one, other]) {
  const part = partingOf(one, other)
  const sides = [one, other].map((path, at) => {
    const { steps, scene } = /** @type {Walk} */ (walk(graph, path))
    const turns = steps.map((step, turn) => turnOf(step, turn === part))
    const title = make('p', '', make('strong', '', words.paths[at]))
    return make('div', '', title, make('ol', '', ...turns), make('p', '', endingOf(item, scene)))
  })
  return fold(words.comparePaths, make('p', '', words.part(part + 1)), make('div', 'rehearse-sides', ...sides))
}

/** @type {(step: Step, parts: boolean) => HTMLElement} */
function turnOf({ choice, reason, rating }, parts) {
  const turn = make('li', parts ? 'rehearse-parting' : '', ...copiesOf(choice, 'text'), ...copiesOf(reason, 'word'))
  turn.dataset.rating = `${rating}`
  return turn
}

/** The replies not tried yet, each turn with a way there. Turns never met are only counted.
 * @type {(graph: Graph, paths: string[][]) => HTMLElement} */
function unseen(graph, paths) {
  const { turns, unmet } = untried(graph, paths)
  const places = turns.flatMap(({ way, replies }) => {
    const where = words.after(placeOf(replies[0]))
    const list = replies.map(({ choice }) => make('li', '', ...copiesOf(choice, 'text')))
    return [make('p', '', where), make('ul', '', ...list), wayTo(way, words.goThere, where)]
  })
  const count = turns.flatMap(({ replies }) => replies).length
  if (!count) return make('p', '', words.allTried)
  return fold(words.notTried(count), ...places, ...(unmet ? [make('p', '', words.unmet(unmet))] : []))
}

/** The last thing said in the turn of a reply, or what happens there.
 * @type {(reply: Reply) => string} */
function placeOf({ choice }) {
  const scene = /** @type {Element} */ (choice.closest(named('scene')))
  return all(scene, `${named('says')}, ${named('says')} > blockquote`).at(-1)?.textContent?.trim() ?? ''
}

/** @type {(summary: string, ...content: HTMLElement[]) => HTMLElement} */
const fold = (summary, ...content) => make('details', '', make('summary', '', summary), ...content)
