// @ts-check
/** @import { Activity, Attempt } from '../item/types.js' */
/** @import { Walk } from './path.js' */
/** @import { Session } from '../item/session.js' */
/** @import { Event as StateEvent } from '../item/state.js' */
import { showEnding } from './ending.js'
import { all, named, partsOf } from '../item/dom.js'
import { findParts } from '../item/parts.js'
import { accepts, distinct, isEnding, score, walk } from './path.js'
import { initial, next } from '../item/state.js'
import { readGraph, showWalk } from './thread.js'
import { offerWay } from '../item/view.js'

/** A conversation, turn by turn: the replies chosen so far are the path, and the path decides the scene.
 * @type {(item: HTMLElement, session: Session) => Activity | undefined} */
export function openPlay(item, session) {
  const parts = findParts(item, 'scenes', 'said', 'actions', 'result')
  if (!parts) return
  const { scenes, said, actions, result } = parts
  const graph = readGraph(item)
  let state = initial
  render()
  item.addEventListener('click', click)
  return { restore }

  function restore() {
    const attempt = session.attempts.at(-1)
    const valid = session.isCurrent(attempt) && accepts(attempt?.response, graph)
    const work = session.isCurrent(session.work) ? session.work?.response : undefined
    const walked = walk(graph, work)
    const begun = walked?.steps.length && !isEnding(graph, walked.scene)
    update({ type: 'restore', attempt, valid, work: begun ? work : undefined })
  }

  /** @type {(event: MouseEvent) => void} */
  function click(event) {
    const target = /** @type {Element} */ (event.target)
    const reply = /** @type {HTMLElement | null} */ (target.closest(`${named('scene')} [data-option]`))
    const way = /** @type {HTMLElement | null} */ (target.closest('[data-way]'))?.dataset.way
    if (reply && target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      event.stopPropagation() // a theme with instant navigation would follow the link
      choose([...pathOf(), reply.dataset.option ?? ''])
    } else if (way !== undefined) {
      go(way ? way.split(' ') : [])
    }
  }

  /** @returns {string[]} */
  function pathOf() {
    return /** @type {any} */ (state.attempt?.response ?? state.work ?? [])
  }

  /** @type {(path: string[]) => void} */
  function choose(path) {
    if (!accepts(path, graph)) return go(path)
    const finish = (/** @type {Attempt} */ attempt) => {
      update({ type: 'answer', attempt })
      show()
    }
    const harm = walk(graph, path)?.steps.some(({ rating }) => !rating)
    session.submit({ response: path, score: score(graph, path), ...(harm && { harm }) }, finish)
  }

  /** @type {(path: string[]) => void} */
  function go(path) {
    update({ type: 'work', work: path })
    session.keep(path.length ? path : null)
    show()
  }

  /** The eye finds the new scene, the ear the worth of the choice that led there. */
  function show() {
    said.textContent = partsOf(scenes, 'why').at(-1)?.textContent ?? ''
    const [scene] = all(scenes, `${named('scene')}:not([hidden])`)
    scene.focus({ preventScroll: true })
    for (const place of [scene, ...partsOf(scenes, 'why').slice(-1)]) place.scrollIntoView({ block: 'nearest' })
  }

  /** @type {(event: StateEvent) => void} */
  function update(event) {
    const before = state
    state = next(before, event)
    if (state !== before) render()
    session.note(state)
  }

  function render() {
    const path = pathOf()
    const walked = /** @type {Walk} */ (walk(graph, path))
    const ended = !!state.attempt
    showWalk(scenes, walked, ended)
    actions.hidden = !path.length
    result.hidden = !ended
    session.rate(ended ? score(graph, path) : null)
    if (!ended) return
    offerWay(item, () => update({ type: 'leave' }))
    showEnding(item, result, graph, walked, finished(path))
  }

  /** @type {(path: string[]) => string[][]} the paths that were walked to an ending, this one last */
  function finished(path) {
    const responses = session.attempts.filter(session.isCurrent).map(({ response }) => response)
    return distinct([...responses.filter((response) => accepts(response, graph)), path])
  }
}
