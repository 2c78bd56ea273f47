// @ts-check
/** @import { Attempt } from '../item/types.js' */
/** @import { Progress } from './progress.js' */
/** @import { Round } from '../record/rounds.js' */
/** @import { CourseMap } from './types.js' */
import { isGood } from './mastery.js'
import { line, link, list } from './dom.js'
import { hrefOf, objectiveHref } from './learner.js'
import { answerIn, countAnswers } from '../record/rounds.js'
import { resultLine } from '../words/rounds.js'
import { result } from '../words/course.js'

/** What came of a round, by objective, in the order of the course.
 * @type {(round: Round, map: CourseMap, progress: Progress) => HTMLElement[]} */
export function summaryOf(round, map, progress) {
  const words = line('', resultLine(round, countAnswers(round)))
  const rows = map.lessons.flatMap((lesson) =>
    lesson.objectives.flatMap(({ key, text }) => {
      const given = givenIn(round, progress.entriesFor(lesson, key))
      return given.length ? [[line('rehearse-name', link(objectiveHref(lesson, key), text)), ...given.map(row)]] : []
    }),
  )
  return rows.length ? [words, list('rehearse-rows', ...rows)] : [words]
}

/** @typedef {{id: string, title: string, url: string, answer: Attempt}} Given */

/** @type {(round: Round, entries: {id: string, title: string, url: string}[]) => Given[]} */
const givenIn = (round, entries) =>
  entries.flatMap(({ id, title, url }) => {
    const answer = round.ids.includes(id) ? answerIn(round, id) : undefined
    return answer ? [{ id, title, url, answer }] : []
  })

/** @type {(given: Given) => HTMLElement} */
const row = ({ title, url, answer }) =>
  line('rehearse-small', `${result(answer)}: `, link(hrefOf(url), title))

/** The items of a round whose answer fell short.
 * @type {(round: Round, progress: Progress, mastery: number) => string[]} */
export const weakOf = (round, progress, mastery) =>
  givenIn(round, progress.entries).filter(({ answer }) => answer.score !== null && !isGood(answer, mastery)).map(({ id }) => id)
