// @ts-check
/** @import { Progress } from './progress.js' */
/** @import { CourseMap } from './types.js' */
import { all, copyOf, make } from '../item/dom.js'
import { line, list } from './dom.js'
import { begunLessons, summaryOf } from './tables.js'
import * as words from '../words/course.js'

/** Fill a sheet with the record of practice; the course's map is the one of the page, if it has one.
 * @type {(sheet: HTMLElement, map: CourseMap, progress: Progress, name: string, date: string) => void} */
export function fillSheet(sheet, map, progress, name, date) {
  const plans = map.lessons.flatMap((lesson) => progress.plansOf(lesson)).map(words.planWords)
  sheet.replaceChildren(
    make('p', { class: 'rehearse-sheet-title' }, words.sheetTitle),
    line('', map.title || map.course),
    line('', name ? `${name}, ${date}` : date),
    line('rehearse-name', summaryOf(map, progress)),
    ...all(document, 'rehearse-map > ol').slice(0, 1).map(copyOf),
    ...begunLessons(map, progress),
    ...(plans.length ? [line('rehearse-name', words.plans), list('', ...plans.map((plan) => [plan]))] : []),
    line('', words.noCertificate),
  )
}
