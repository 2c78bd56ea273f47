// @ts-check
/** @import { Graph, Reply, Step, Walk } from './path.js' */
import { all, copiesOf, make, named, partsOf, textOf } from '../item/dom.js'
import * as words from '../words/item.js'

/** Read the scenes of a conversation, and the ratings from its key.
 * @type {(item: HTMLElement) => Graph} */
export const readGraph = (item) =>
  new Map(partsOf(item, 'scene').map((place) => [place.dataset.scene ?? '', readReplies(item, place)]))

/** @type {(item: HTMLElement, place: HTMLElement) => Reply[]} */
function readReplies(item, place) {
  const key = /** @type {HTMLElement} */ (partsOf(item, 'scene-key').find(({ dataset }) => dataset.scene === place.dataset.scene))
  return all(place, '[data-option]').map((choice) => {
    const { option: id = '', next = '' } = choice.dataset
    const [reason] = all(key, `[data-option="${id}"]`)
    const letter = textOf(choice, 'letter')
    return { id, next, letter, rating: Number(reason.dataset.rating), word: textOf(reason, 'word'), choice, reason }
  })
}

/** Show the turns taken, and the scene they lead to.
 * @type {(scenes: HTMLElement, walked: Walk, ended: boolean) => void} */
export function showWalk(scenes, { steps, scene }, ended) {
  for (const taken of all(scenes, '[data-added]')) taken.remove()
  scenes.prepend(...steps.map((step, at) => takenOf(step, at, ended && steps.slice(0, at))))
  for (const place of partsOf(scenes, 'scene')) {
    place.hidden = place.dataset.scene !== scene
    const [number] = all(place, `${named('number')} span`)
    number.textContent = ended ? '' : `${steps.length + 1}`
  }
}

/** A turn that was taken: what was said, the reply as a bubble, and what it is worth.
 * @type {(step: Step, at: number, before: Step[] | false) => HTMLElement} */
function takenOf({ choice, reason, rating }, at, before) {
  const says = copiesOf(/** @type {Element} */ (choice.closest(named('scene'))), 'says')
  const you = make('span', 'rehearse-hidden', words.you)
  const bubble = make('li', '', make('p', 'rehearse-reply', you, ...copiesOf(choice, 'letter', 'text')))
  Object.assign(bubble.dataset, { chosen: 'best', rating })
  const why = make('div', { class: 'rehearse-why', 'data-part': 'why' }, ...copiesOf(reason, 'word', 'effect', 'rationale'))
  why.dataset.rating = `${rating}`
  const back = before ? [wayTo(before.map(({ id }) => id), words.chooseAgain, words.turn(at + 1))] : []
  return make('li', { class: 'rehearse-taken', 'data-added': '' }, ...says, make('ul', 'rehearse-options', bubble), why, ...back)
}

/** A button that leads to where the given replies lead.
 * @type {(way: string[], label: string, where: string) => HTMLElement} */
export function wayTo(way, label, where) {
  const button = make('button', 'rehearse-back', label, make('span', 'rehearse-hidden', `: ${where}`))
  button.setAttribute('type', 'button')
  button.dataset.way = way.join(' ')
  return button
}
