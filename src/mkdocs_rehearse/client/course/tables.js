// @ts-check
/** @import { Entry, Progress } from './progress.js' */
/** @import { Standing } from './mastery.js' */
/** @import { CourseMap, Lesson } from './types.js' */
import { bandOf } from '../item/score.js'
import { gapOf } from './gap.js'
import { latest } from './mastery.js'
import { line, link, list, make, moment, unseen } from './dom.js'
import { hrefOf, objectiveHref } from './learner.js'
import { counted, result, standingWords } from '../words/course.js'

// More rows than anyone reads; the file holds them all.
const ROWS = 100

/** How the learner stands in each lesson and objective.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export const lessonList = ({ lessons }, progress) =>
  list('rehearse-lessons', ...lessons.map((lesson) => lessonRow(lesson, progress)))

/** @type {(lesson: Lesson, progress: Progress) => HTMLElement[]} */
function lessonRow(lesson, progress) {
  const entries = progress.entriesOf(lesson)
  const standing = progress.standing(entries)
  const objectives = lesson.objectives.map(({ key, text }) => {
    const own = progress.entriesFor(lesson, key)
    return [line('', link(objectiveHref(lesson, key), text)), ...standingLines(progress.standing(own), own)]
  })
  const details = make('details', {}, make('summary', {}, 'By objective', unseen(`: ${lesson.title}`)), list('', ...objectives))
  return [line('rehearse-name', link(hrefOf(lesson.url), lesson.title)), ...standingLines(standing, entries), details]
}

/** @type {(standing: Standing, entries: Entry[]) => HTMLElement[]} */
function standingLines(standing, entries) {
  const words = line('rehearse-standing', standingWords(standing))
  words.dataset.state = standing.state
  return [words, ...(standing.total ? [barOf(entries)] : [])]
}

/** One cell for each scored item; the words beside it say the same.
 * @type {(entries: Entry[]) => HTMLElement} */
const barOf = (entries) =>
  make('div', { class: 'rehearse-bar', 'aria-hidden': 'true' }, ...entries.filter(({ scored }) => scored).map(cellOf))

/** @type {(entry: Entry) => HTMLElement} */
function cellOf(entry) {
  const answer = latest(entry)
  return make('span', { 'data-band': answer ? bandOf(Number(answer.score)) : 'none' })
}

/** The principles that misses break, the most missed first.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export function missList({ lessons }, progress) {
  const missed = lessons.flatMap((lesson) => lesson.objectives.map(({ key, text }) => ({ lesson, key, text, misses: progress.missesFor(lesson, key) })))
  const rows = missed.filter(({ misses }) => misses.length).sort((a, b) => b.misses.length - a.misses.length)
  if (!rows.length) return line('', 'No answer of yours fell short, as far as you have come.')
  return list('rehearse-rows', ...rows.map(({ lesson, key, text, misses }) => [
    line('rehearse-name', link(objectiveHref(lesson, key), text)),
    line('rehearse-small', `${lesson.title}. Missed in: `, ...misses.flatMap(({ url, title }, at) => [at ? ', ' : '', link(hrefOf(url), title)])),
  ]))
}

/** All answered items, the last answered first.
 * @type {(map: CourseMap, progress: Progress) => HTMLElement} */
export function answerTable({ lessons }, progress) {
  const entries = progress.entries.filter(({ attempts }) => attempts.length)
  if (!entries.length) return line('', 'Nothing is here yet. Answer a scenario, and it shows here.')
  entries.sort((a, b) => lastTime(b).localeCompare(lastTime(a)))
  const head = make('tr', {}, ...['Scenario', 'Latest result', 'Answers'].map((words) => make('th', { scope: 'col' }, words)))
  const body = make('tbody', {}, ...entries.map((entry) => answerRow(entry, lessons.find(({ items }) => items.includes(entry.id)))))
  return make('table', { class: 'rehearse-table' }, make('thead', {}, head), body)
}

const lastTime = (/** @type {Entry} */ { attempts }) => attempts[attempts.length - 1].time

/** @type {(entry: Entry, lesson: Lesson | undefined) => HTMLElement} */
function answerRow(entry, lesson) {
  const { title, url, attempts, fingerprint } = entry
  const name = make('th', { scope: 'row' }, link(hrefOf(url), title), line('rehearse-small', lesson?.title ?? ''))
  const last = attempts[attempts.length - 1]
  const changed = last.fingerprint === fingerprint ? [] : [line('rehearse-small', 'The scenario has changed since.')]
  return make('tr', {}, name, make('td', {}, result(last.score), ...harm(last), ...changed, ...gapOf(entry)), make('td', {}, historyOf(entry)))
}

/** @type {(attempt: {harm?: boolean}) => string[]} */
const harm = ({ harm }) => (harm ? ['; the reply would do harm'] : [])

/** All answers to an item; drawn when it is opened, for there may be thousands.
 * @type {(entry: Entry) => HTMLElement} */
function historyOf({ attempts, title }) {
  const summary = make('summary', {}, counted(attempts.length, 'answer'), unseen(`: ${title}`))
  const details = make('details', {}, summary)
  details.addEventListener('toggle', () => {
    if (details.childElementCount > 1) return
    const rows = attempts.slice(-ROWS).reverse().map((attempt) => [moment(attempt.time), `: ${result(attempt.score)}`, ...harm(attempt)])
    details.append(list('rehearse-small', ...rows))
    if (attempts.length > ROWS) details.append(line('rehearse-small', `The earlier ${attempts.length - ROWS} are in the file that you can save.`))
  })
  return details
}

