// @ts-check
/** @import { Progress } from './progress.js' */
/** @import { CourseMap } from './types.js' */
import { make } from '../item/dom.js'
import { unseen } from './dom.js'
import { hrefOf, isSamePage } from './learner.js'
import { inState } from '../words/course.js'

/** Mark the links to lessons that are begun or mastered, in Material's navigation.
 * @type {(map: CourseMap, progress: Progress) => void} */
export function markNavigation(map, progress) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.md-nav--primary a.md-nav__link[href]')])
  for (const lesson of map.lessons) {
    const { state } = progress.standing(progress.entriesOf(lesson))
    for (const link of links) if (isSamePage(link.href, hrefOf(lesson.url))) mark(link, state)
  }
}

/** @type {(link: HTMLElement, state: 'none' | 'begun' | 'mastered') => void} */
function mark(link, state) {
  link.querySelector('[data-added]')?.remove()
  if (state === 'none') return
  link.append(make('span', { class: 'rehearse-mark', 'data-state': state, 'data-added': '' }, unseen(inState(state))))
}
