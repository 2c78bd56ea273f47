// @ts-check
/** @import { Entry } from './progress.js' */
/** @import { Round } from '../record/rounds.js' */
/** @import { LearnerElement } from './learner.js' */
/** @import { Lesson } from './types.js' */
import { bandOf, toneOf } from '../item/bands.js'
import { make } from '../item/dom.js'
import { answerIn, countAnswers } from '../record/rounds.js'
import { result } from '../words/course.js'
import * as words from '../words/rounds.js'
import { begin } from './begin.js'
import { line, link, list, next } from './dom.js'
import { hrefOf, objectiveHref } from './learner.js'
import { isGood } from './mastery.js'
import { segments } from './round.js'

/** An item of a round, and what was answered. @typedef {Entry & {answer: import('../item/types.js').Attempt}} Given */

/** What came of a round: the outcome, what to do next, and each answer by lesson and objective.
 * @type {(round: Round, learner: LearnerElement, dismiss: HTMLElement) => HTMLElement[]} */
export function resultOf(round, learner, dismiss) {
  const given = givenIn(round, learner.progress.entries)
  const close = given.filter(({ answer }) => answer.score !== null && bandOf(answer.score) === 'close').length
  const lessons = learner.map.lessons.flatMap((lesson) => lessonIn(lesson, given))
  return [
    line('rehearse-name', words.result(round)),
    segments({ ...round, kind: 'practice' }, -1),
    line('rehearse-lead', words.resultLine(round, countAnswers(round), close)),
    make('div', { class: 'rehearse-actions' }, ...recommended(given, learner), dismiss),
    ...(lessons.length ? [list('rehearse-rows', ...lessons)] : []),
  ]
}

/** @type {(round: Round, entries: Entry[]) => Given[]} */
const givenIn = (round, entries) =>
  entries.flatMap((entry) => {
    const answer = round.ids.includes(entry.id) ? answerIn(round, entry.id) : undefined
    return answer ? [{ ...entry, answer }] : []
  })

/** What to do: what fell short again, or else what comes next in the course; that stands beside it too, but quietly.
 * @type {(given: Given[], learner: LearnerElement) => HTMLElement[]} */
function recommended(given, learner) {
  const { map, progress } = learner
  const fell = given.filter(({ answer }) => answer.score !== null && !isGood(answer, map.mastery))
  // What is kept for the final check is asked in no other round: others of its objective take its place.
  const isOther = (/** @type {Entry} */ one, /** @type {Entry} */ kept) => !one.reserved && one.objective === kept.objective
  const weak = [...new Set(fell.flatMap((one) => (one.reserved ? progress.entries.filter((other) => isOther(other, one)).slice(0, 1) : [one])))].map(({ id }) => id)
  const onward = (/** @type {typeof link} */ how) => (progress.next ? [how(hrefOf(progress.next.url), words.onTo(progress.next.title))] : [])
  if (!weak.length) return onward(next)
  const again = make('button', { type: 'button', class: 'rehearse-next' }, fell.some(({ reserved }) => reserved) ? words.practiseWeak(weak.length) : words.weakAgain(weak.length))
  again.addEventListener('click', () => begin(learner, weak))
  return [again, ...onward(link)]
}

/** A lesson's objectives that the round asked about, with the answers.
 * @type {(lesson: Lesson, given: Given[]) => HTMLElement[][]} */
function lessonIn({ stem, title, url, objectives }, given) {
  const rows = objectives.flatMap(({ key, text }) => {
    const held = given.filter(({ objective }) => objective === `${stem}/${key}`)
    return held.length ? [line('', link(objectiveHref({ url }, key), text)), ...held.map(row)] : []
  })
  return rows.length ? [[line('rehearse-name', title), ...rows]] : []
}

/** @type {(given: Given) => HTMLElement} */
function row({ title, url, answer }) {
  const words = line('rehearse-small', make('span', 'rehearse-word', result(answer)), ': ', link(hrefOf(url), title))
  if (answer.score !== null) words.dataset.rating = `${toneOf(answer.score, !!answer.harm)}`
  return words
}
