// @ts-check
/** @import { Entry, Progress } from './progress.js' */
/** @import { Standing } from './mastery.js' */
/** @import { CourseMap, Lesson } from './types.js' */
import { bandOf } from '../item/bands.js'
import { gapOf } from './gap.js'
import { latest } from './mastery.js'
import { make } from '../item/dom.js'
import { line, link, list, moment, unseen } from './dom.js'
import { hrefOf, objectiveHref } from './learner.js'
import * as words from '../words/course.js'

// More rows than anyone reads; the file holds them all.
const ROWS = 100

/** How the learner stands in each lesson and objective.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export const lessonList = ({ lessons }, progress) =>
  list('rehearse-lessons', ...lessons.map((lesson) => lessonRow(lesson, progress)))

/** How much is answered and mastered.
 * @type {(map: CourseMap, progress: Progress) => string} */
export function summaryOf({ lessons }, progress) {
  const { answered, total } = progress.standing(progress.entries)
  const mastered = lessons.filter((lesson) => progress.standing(progress.entriesOf(lesson)).state === 'mastered')
  return words.summary(answered, total, mastered.length, lessons.length)
}

/** The lessons that the learner has begun, on paper.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement[]} */
export function begunLessons({ lessons }, progress) {
  const rows = lessons.flatMap((lesson) => {
    const entries = progress.entriesOf(lesson)
    const standing = progress.standing(entries)
    return standing.answered ? [[line('rehearse-name', lesson.title), ...standingLines(standing, entries)]] : []
  })
  return rows.length ? [line('rehearse-legend', ...legend()), list('rehearse-lessons', ...rows)] : []
}

/** @type {(lesson: Lesson, progress: Progress) => HTMLElement[]} */
function lessonRow(lesson, progress) {
  const entries = progress.entriesOf(lesson)
  const standing = progress.standing(entries)
  const objectives = lesson.objectives.map(({ key, text }) => {
    const own = progress.entriesFor(lesson, key)
    return [line('', link(objectiveHref(lesson, key), text)), ...standingLines(progress.standing(own), []), historyBar(own)]
  })
  const details = make('details', {}, make('summary', {}, words.byObjective, unseen(`: ${lesson.title}`)), list('', ...objectives))
  return [line('rehearse-name', link(hrefOf(lesson.url), lesson.title)), ...standingLines(standing, entries), details]
}

/** @type {(standing: Standing, entries: Entry[]) => HTMLElement[]} */
function standingLines(standing, entries) {
  const told = line('rehearse-standing', words.standingWords(standing))
  told.dataset.state = standing.state
  return [told, ...(standing.total ? [barOf(entries)] : [])]
}

/** One cell for each scored item; the words beside it say the same.
 * @type {(entries: Entry[]) => HTMLElement} */
const barOf = (entries) =>
  make('div', { class: 'rehearse-bar', 'aria-hidden': 'true' }, ...entries.filter(({ scored }) => scored).map(cellOf))

/** All answers to some items as marks, the oldest first, as many as a line holds; the words beside it say how they stand.
 * @type {(entries: Entry[]) => HTMLElement} */
function historyBar(entries) {
  const answers = entries.filter(({ scored }) => scored).flatMap(({ attempts }) => attempts).sort((a, b) => a.time.localeCompare(b.time))
  return make('div', { class: 'rehearse-bar rehearse-dots', 'aria-hidden': 'true' }, ...answers.slice(-24).map(({ score }) => markOf(bandOf(Number(score)))))
}

/** @type {(band: string) => HTMLElement} */
const markOf = (band) => make('span', { 'data-band': band })

/** What the marks mean. @type {() => (Node | string)[]} */
export const legend = () => [
  words.fromOldest,
  ...Object.entries(words.LEGEND).flatMap(([band, text]) => [make('span', { class: 'rehearse-bar rehearse-dots' }, markOf(band)), ` ${text} `]),
]

/** @type {(entry: Entry) => HTMLElement} */
function cellOf(entry) {
  const answer = latest(entry)
  return markOf(answer ? bandOf(Number(answer.score)) : 'none')
}

/** The principles that misses break, the most missed first.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export function missList({ lessons }, progress) {
  const missed = lessons.flatMap((lesson) => lesson.objectives.map(({ key, text }) => ({ lesson, key, text, misses: progress.missesFor(lesson, key) })))
  const rows = missed.filter(({ misses }) => misses.length).sort((a, b) => b.misses.length - a.misses.length)
  if (!rows.length) return line('', words.noMisses)
  return list('rehearse-rows', ...rows.map(({ lesson, key, text, misses }) => [
    line('rehearse-name', link(objectiveHref(lesson, key), text)),
    line('rehearse-small', words.missedIn(lesson.title), ...misses.flatMap(({ url, title }, at) => [at ? ', ' : '', link(hrefOf(url), title)])),
  ]))
}

/** All answered items, the last answered first.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export function answerTable({ lessons }, progress) {
  const entries = progress.entries.filter(({ attempts }) => attempts.length)
  if (!entries.length) return line('', words.noAnswers)
  entries.sort((a, b) => lastTime(b).localeCompare(lastTime(a)))
  const head = make('tr', {}, ...words.answerColumns.map((title) => make('th', { scope: 'col' }, title)))
  const body = make('tbody', {}, ...entries.map((entry) => answerRow(entry, lessons.find(({ items, checks }) => [...items, ...checks].includes(entry.id)))))
  return make('table', { class: 'rehearse-table' }, make('thead', {}, head), body)
}

const lastTime = (/** @type {Entry} */ { attempts }) => attempts[attempts.length - 1].time

/** @type {(entry: Entry, lesson: Lesson | undefined) => HTMLElement} */
function answerRow(entry, lesson) {
  const { title, url, attempts, fingerprint } = entry
  const name = make('th', { scope: 'row' }, link(hrefOf(url), title), line('rehearse-small', lesson?.title ?? ''))
  const last = attempts[attempts.length - 1]
  const changed = last.fingerprint === fingerprint ? [] : [line('rehearse-small', words.changedSince)]
  return make('tr', {}, name, make('td', {}, words.result(last), ...changed, ...gapOf(entry)), make('td', {}, historyOf(entry)))
}

/** All answers to an item; drawn when it is opened, for there may be thousands.
 * @type {(entry: Entry) => HTMLElement} */
function historyOf({ attempts, title }) {
  const summary = make('summary', {}, words.answers(attempts.length), unseen(`: ${title}`))
  const details = make('details', {}, summary)
  details.addEventListener('toggle', () => {
    if (details.childElementCount > 1) return
    const rows = attempts.slice(-ROWS).reverse().map((attempt) => [moment(attempt.time), `: ${words.result(attempt)}`])
    details.append(list('rehearse-small', ...rows))
    if (attempts.length > ROWS) details.append(line('rehearse-small', words.earlier(attempts.length - ROWS)))
  })
  return details
}

