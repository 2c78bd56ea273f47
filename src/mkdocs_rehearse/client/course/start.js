// @ts-check
/** @import { Round } from '../record/rounds.js' */
/** @import { LearnerElement } from './learner.js' */
import { canStore } from '../record/storage.js'
import { buildFinal, buildRound } from './building.js'
import { make } from '../item/dom.js'
import { button, line, next } from './dom.js'
import { hrefOf } from './learner.js'
import { closed, countAnswers, ended as endedRound, isOn, openIn, roundIn, roundOf } from '../record/rounds.js'
import { timeAfter } from '../record/time.js'
import { summaryOf, weakOf } from './summary.js'
import { onDisk } from '../words/course.js'
import * as words from '../words/rounds.js'

const SIZES = [5, 10]

/** Show where rounds begin, go on and end.
 * @type {(gallery: LearnerElement, shown: string[]) => void} */
export function drawRounds(gallery, shown) {
  if (!canStore()) return gallery.show('starts', line('', words.noStorage))
  const round = roundOf(gallery.store.doc)
  const parts = !round ? [] : isOn(round) ? running(round, gallery) : ended(round, gallery)
  gallery.show('round', ...parts)
  gallery.show('starts', ...starts(gallery, shown))
}

/** @type {(round: Round, gallery: LearnerElement) => HTMLElement[]} */
function running(round, gallery) {
  const { items } = gallery.map
  const way = openIn(round, items).slice(0, 1).map((id) => next(hrefOf(items[id].url), words.goOn))
  const stop = button(words.endRound, () => change(gallery, endedRound(round)))
  return [make('div', { class: 'rehearse-round' }, line('rehearse-name', words.isOnNow(round, countAnswers(round))), ...way, stop)]
}

/** @type {(round: Round, gallery: LearnerElement) => HTMLElement[]} */
function ended(round, gallery) {
  const weak = weakOf(round, gallery.progress, gallery.map.mastery)
  const again = weak.length ? [button(words.weakAgain(weak.length), () => go(gallery, weak, weak.length))] : []
  const dismiss = button(words.closeResult, () => change(gallery, closed(round)))
  return [make('section', { class: 'rehearse-ended', 'aria-label': words.result(round) },
    line('rehearse-name', words.result(round)),
    ...summaryOf(round, gallery.map, gallery.progress),
    make('div', { class: 'rehearse-actions' }, ...again, dismiss),
  )]
}

/** @type {(gallery: LearnerElement, shown: string[]) => HTMLElement[]} */
function starts(gallery, shown) {
  const sizes = SIZES.filter((size) => size < shown.length)
  const rounds = sizes.map((size) => button(`${size}`, () => go(gallery, shown, size)))
  const whole = button(words.everything(shown.length), () => go(gallery, shown, shown.length))
  const finals = buildFinal(entriesOf(gallery, Object.keys(gallery.map.items)), '').length
  const check = button(words.finalCheck(finals), () => goFinal(gallery))
  const label = make('span', {}, words.startLead)
  return [
    ...(shown.length ? [make('div', { class: 'rehearse-start', role: 'group', 'aria-label': words.startLead }, label, ...rounds, whole)] : []),
    ...(finals ? [make('div', { class: 'rehearse-start' }, check)] : []),
    ...(gallery.isAlone ? [line('rehearse-small', onDisk)] : []),
  ]
}

/** @type {(gallery: LearnerElement, ids: string[], size: number) => void} */
function go(gallery, ids, size) {
  const started = timeOfStart(gallery)
  start(gallery, { ids: buildRound(entriesOf(gallery, ids), size, gallery.map.mastery, started), at: 0, started, kind: 'practice' })
}

/** @type {(gallery: LearnerElement) => void} */
function goFinal(gallery) {
  const started = timeOfStart(gallery)
  const all = entriesOf(gallery, Object.keys(gallery.map.items))
  start(gallery, { ids: buildFinal(all, started), at: 0, started, kind: 'final' })
}

/** @type {(gallery: LearnerElement) => string} */
const timeOfStart = ({ store }) => timeAfter(roundIn(store.doc)?.started)

/** @type {(gallery: LearnerElement, round: Round) => void} */
function start(gallery, round) {
  if (gallery.store.put({ round })) gallery.show('starts', line('', words.noStorage))
  else location.assign(hrefOf(gallery.map.items[round.ids[0]].url))
}

/** @type {(gallery: LearnerElement, round: Round) => void} */
function change(gallery, round) {
  gallery.store.put({ round })
  gallery.draw()
}

/** @type {(gallery: LearnerElement, ids: string[]) => import('./progress.js').Entry[]} */
function entriesOf(gallery, ids) {
  const { progress } = gallery
  return ids.filter((id) => Object.hasOwn(gallery.map.items, id)).map((id) => progress.entry(id))
}
