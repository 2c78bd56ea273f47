// @ts-check
/** @import { CourseMap } from '../course/types.js' */
/** @import { Attempt } from '../item/types.js' */

/**
 * What exports/packages writes beside the frame.
 * @typedef {object} Package
 * @property {'scorm12' | 'scorm2004' | 'cmi5'} standard
 * @property {'completion' | 'score' | 'answers'} report how much the LMS learns
 * @property {string} language of the course, as a tag
 * @property {string} title
 * @property {CourseMap} map
 * @property {Record<string, Question>} questions by item id; what may not leave the browser has none
 */

/**
 * An item as LMSs know questions.
 * @typedef {object} Question
 * @property {'choice' | 'fill-in' | 'matching' | 'performance' | 'sequencing'} kind
 * @property {string} text
 * @property {Choice[]} choices
 * @property {unknown} right a response that has the full score
 */

/**
 * @typedef {object} Choice
 * @property {string} id as the record names it
 * @property {string} label as a report shows it
 * @property {string} text
 * @property {string} [scene] the turn in which it stands, in a conversation
 */

/**
 * An answer on its way to the LMS.
 * @typedef {object} Answer
 * @property {string} id of the item
 * @property {string} title of the item
 * @property {string} objective
 * @property {Question} question
 * @property {Attempt} attempt
 */

/**
 * How a learner stands in the course, or in a lesson.
 * @typedef {object} Standing
 * @property {string} id of the lesson
 * @property {string} title
 * @property {number} score 0 to 1; what is unanswered counts 0
 * @property {number} progress 0 to 1
 * @property {boolean} complete whether all is answered
 * @property {boolean} mastered
 */

/** @typedef {Standing & {lessons: Standing[]}} CourseStanding */

/**
 * What an LMS keeps for the next time.
 * @typedef {object} State
 * @property {string} text the record, packed
 * @property {string} place the page on which the learner is
 * @property {CourseStanding} standing
 */

/**
 * What an LMS says when the course is opened.
 * @typedef {object} Opening
 * @property {string} text the record, packed; empty the first time
 * @property {string} place
 * @property {string} learner
 * @property {boolean} looks whether the learner only looks, and nothing may be reported
 * @property {string[]} [languages] that the learner prefers, the first first
 * @property {boolean} [silent] whether the learner wants no sound
 */

/**
 * An LMS: what the frame asks of each, whatever its standard.
 * @typedef {object} Lms
 * @property {number} room how many characters of a record it takes
 * @property {() => Opening | Promise<Opening>} load begins; it fails where the LMS does not answer
 * @property {(answer: Answer) => void} answer tells one answer; it is told for good when a later `save` is taken
 * @property {(state: State) => boolean | Promise<boolean>} save whether the LMS has taken all
 * @property {(state: State | undefined, leaves: boolean) => void} finish ends, because the learner leaves or the page
 *   goes; all is said when it returns. Without a state nothing is reported
 * @property {() => boolean | Promise<boolean>} close after the end leads the learner out; false where that is the learner's to do
 */

export {}
