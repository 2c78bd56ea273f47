// @ts-check
/** @import { Progress } from './progress.js' */
/** @import { CourseMap } from './types.js' */
import { line, list, make } from './dom.js'
import { counted, planWords } from '../words/course.js'

/** Fill a sheet with the record of practice.
 * @type {(sheet: HTMLElement, map: CourseMap, progress: Progress, name: string, date: string) => void} */
export function fillSheet(sheet, map, progress, name, date) {
  const mastered = map.lessons.filter((lesson) => progress.standing(progress.entriesOf(lesson)).state === 'mastered')
  const { answered, total } = progress.standing(progress.entries)
  const plans = map.lessons.flatMap((lesson) => progress.plansOf(lesson)).map(planWords)
  sheet.replaceChildren(
    make('p', { class: 'rehearse-sheet-title' }, 'Record of practice'),
    line('', map.title || map.course),
    line('', name ? `${name}, ${date}` : date),
    line('rehearse-name', `Lessons mastered: ${mastered.length} of ${map.lessons.length}`),
    list('', ...mastered.map(({ title }) => [title])),
    line('', `Answered: ${answered} of ${counted(total, 'scenario')}.`),
    ...(plans.length ? [line('rehearse-name', 'Plans'), list('', ...plans.map((plan) => [plan]))] : []),
    line('', 'This is a record of practice and no certificate. The learner scored it alone; the keys can be read in the pages.'),
  )
}
