// @ts-check
/** @import { Doc } from '../record/document.js' */
/** @import { CourseMap } from '../course/types.js' */
/** @import { CourseStanding, Standing } from './types.js' */
import { latest } from '../course/mastery.js'
import { Progress } from '../course/progress.js'

/** What the record says of the course: complete is what is answered in all, mastered what is mastered lesson by lesson.
 * @type {(map: CourseMap, doc: Doc) => CourseStanding} */
export function standingIn(map, doc) {
  const progress = new Progress(map, doc)
  const shelves = map.lessons.map((lesson) => ({ lesson, entries: progress.entriesOf(lesson).filter(({ scored }) => scored) }))
  const parts = shelves.filter(({ entries }) => entries.length).map(({ lesson, entries }) => ({
    id: lesson.stem,
    title: lesson.title,
    mastered: progress.standing(entries).state === 'mastered',
    ...sumOf(entries),
  }))
  const lessons = parts.map(({ sum, answered, total, ...part }) => ({ ...part, ...shareOf(sum, answered, total) }))
  const [sum, answered, total] = [parts.map(({ sum }) => sum), parts.map(({ answered }) => answered), parts.map(({ total }) => total)].map(
    (numbers) => numbers.reduce((all, number) => all + number, 0),
  )
  const mastered = lessons.every((lesson) => lesson.mastered)
  return { id: map.course, title: map.title, mastered, ...shareOf(sum, answered, total), lessons }
}

/** @type {(entries: import('../course/progress.js').Entry[]) => {sum: number, answered: number, total: number}} */
function sumOf(entries) {
  const scores = entries.flatMap((entry) => latest(entry)?.score ?? [])
  return { sum: scores.reduce((all, score) => all + score, 0), answered: scores.length, total: entries.length }
}

/** @type {(sum: number, answered: number, total: number) => Pick<Standing, 'score' | 'progress' | 'complete'>} */
const shareOf = (sum, answered, total) => ({
  score: total ? sum / total : 1,
  progress: total ? answered / total : 1,
  complete: answered === total,
})
