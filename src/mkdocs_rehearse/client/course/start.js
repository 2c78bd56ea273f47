// @ts-check
/** @import { Round } from '../record/rounds.js' */
/** @import { LearnerElement } from './learner.js' */
import { canStore } from '../record/storage.js'
import { make } from '../item/dom.js'
import { closed, countAnswers, ended as endedRound, isOn, openIn } from '../record/rounds.js'
import { begin, beginFinal, RESULT } from './begin.js'
import { buildFinal } from './building.js'
import { button, line, next } from './dom.js'
import { hrefOf } from './learner.js'
import { resultOf } from './summary.js'
import { onDisk } from '../words/course.js'
import * as words from '../words/rounds.js'

const SIZES = [5, 10]

/** Show where rounds begin, go on and end.
 * @type {(gallery: LearnerElement, shown: string[]) => void} */
export function drawRounds(gallery, shown) {
  if (!canStore()) return gallery.show('starts', line('', words.noStorage))
  const { round } = gallery
  const isOver = round && !isOn(round)
  gallery.show('round', ...(!round ? [] : isOver ? ended(round, gallery) : running(round, gallery)))
  gallery.show('starts', ...starts(gallery, shown))
  // Beside its result a page shows nothing else: without one it shows all again.
  if (!isOver && location.hash === `#${RESULT}`) location.replace('#')
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
  const dismiss = button(words.closeResult, () => change(gallery, closed(round)))
  return [make('section', { class: 'rehearse-ended', 'aria-label': words.result(round) }, ...resultOf(round, gallery, dismiss))]
}

/** @type {(gallery: LearnerElement, shown: string[]) => HTMLElement[]} */
function starts(gallery, shown) {
  const go = (/** @type {boolean} */ isOn) => isOn || gallery.show('starts', line('', words.noStorage))
  const sizes = SIZES.filter((size) => size < shown.length)
  const rounds = sizes.map((size) => button(`${size}`, () => go(begin(gallery, shown, size))))
  rounds[0]?.classList.add('rehearse-next') // the one to begin with
  const whole = button(words.everything(shown.length), () => go(begin(gallery, shown)))
  const finals = buildFinal(gallery.progress.entries, '').length
  const check = button(words.finalCheck(finals), () => go(beginFinal(gallery)))
  const label = make('span', {}, words.startLead)
  return [
    ...(shown.length ? [make('div', { class: 'rehearse-start', role: 'group', 'aria-label': words.startLead }, label, ...rounds, whole)] : []),
    ...(finals ? [make('div', { class: 'rehearse-start' }, check)] : []),
    ...(gallery.isAlone ? [line('rehearse-small', onDisk)] : []),
  ]
}

/** @type {(gallery: LearnerElement, round: Round) => void} */
function change(gallery, round) {
  gallery.store.put({ round })
  gallery.draw()
}
