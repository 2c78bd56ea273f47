// @ts-check
/** @import { Answer, CourseStanding, Package, Standing } from './types.js' */
import { formatFor12, formatFor2004, prefixOf } from './responses.js'

/** An element and its value. @typedef {[string, string]} Pair */

/**
 * What the two versions of SCORM call things.
 * @typedef {object} Dialect
 * @property {string} api
 * @property {{begin: string, end: string, get: string, set: string, commit: string}} calls
 * @property {number} room characters of the record
 * @property {string} record
 * @property {string} place
 * @property {string} learner
 * @property {string} mode
 * @property {Pair} exit
 * @property {Pair} [leave] what leads a learner out who has ended
 * @property {(milliseconds: number) => Pair} time
 * @property {(get: (element: string) => string) => {complete: boolean, mastered: boolean}} known
 * @property {(standing: CourseStanding, report: Package['report']) => Pair[]} standing
 * @property {(lesson: Standing) => Pair[]} objective
 * @property {(answer: Answer) => Pair[]} interaction the id comes first
 */

/** @type {(score: number) => string} in hundredths */
const percent = (score) => String(Math.round(score * 10000) / 100)
/** @type {(score: number) => string} */
const fraction = (score) => String(Math.round(score * 1e7) / 1e7)
const two = (/** @type {number} */ number) => String(number).padStart(2, '0')

/** @type {(milliseconds: number) => [number, number, string]} hours, minutes, seconds with hundredths */
function clockOf(milliseconds) {
  const seconds = Math.max(0, milliseconds) / 1000
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, (Math.floor((seconds % 60) * 100) / 100).toFixed(2)]
}

/** Partial credit is a number. @type {(score: number | null, wrong: string, amount: string) => string} */
const resultOf = (score, wrong, amount) => (score === null ? 'neutral' : score === 1 ? 'correct' : score ? amount : wrong)

/** @type {(prefix: string, score: number) => Pair[]} */
const scoreOf = (prefix, score) => [
  [`${prefix}score.raw`, percent(score)],
  [`${prefix}score.min`, '0'],
  [`${prefix}score.max`, '100'],
]

/** @type {(standing: {complete: boolean, mastered: boolean}, judged: boolean) => string} */
const statusOf = ({ complete, mastered }, judged) => (judged && mastered ? 'passed' : complete ? 'completed' : 'incomplete')

/** SCORM 1.2 Run-Time Environment, 3.4. @type {Dialect} */
const scorm12 = {
  api: 'API',
  calls: { begin: 'LMSInitialize', end: 'LMSFinish', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit' },
  room: 4096,
  record: 'cmi.suspend_data',
  place: 'cmi.core.lesson_location',
  learner: 'cmi.core.student_id',
  mode: 'cmi.core.lesson_mode',
  exit: ['cmi.core.exit', 'suspend'],
  time(milliseconds) {
    const [hours, minutes, seconds] = clockOf(milliseconds)
    return ['cmi.core.session_time', `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds.padStart(5, '0')}`]
  },
  known(get) {
    const status = get('cmi.core.lesson_status')
    return { complete: ['passed', 'completed'].includes(status), mastered: status === 'passed' }
  },
  standing: (standing, report) => [
    ['cmi.core.lesson_status', statusOf(standing, report !== 'completion')],
    ...(report === 'completion' ? [] : scoreOf('cmi.core.', standing.score)),
  ],
  objective: (lesson) => [
    ['id', lesson.id],
    ...scoreOf('', lesson.score),
    ['status', lesson.progress ? statusOf(lesson, true) : 'not attempted'],
  ],
  interaction({ id, objective, question, attempt }) {
    const time = new Date(attempt.time)
    return [
      ['id', id],
      ...(objective ? [/** @type {Pair} */ (['objectives.0.id', objective.replace('/', '.')])] : []),
      ['time', [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')],
      ['type', question.kind],
      ['correct_responses.0.pattern', formatFor12(question, question.right)],
      ['weighting', '1'],
      ['student_response', formatFor12(question, attempt.response)],
      ['result', resultOf(attempt.score, 'wrong', String(Math.round(Number(attempt.score) * 100) / 100))],
    ]
  },
}

/** SCORM 2004 4th Edition Run-Time Environment, 4.2. @type {Dialect} */
const scorm2004 = {
  api: 'API_1484_11',
  calls: { begin: 'Initialize', end: 'Terminate', get: 'GetValue', set: 'SetValue', commit: 'Commit' },
  room: 64000,
  record: 'cmi.suspend_data',
  place: 'cmi.location',
  learner: 'cmi.learner_id',
  mode: 'cmi.mode',
  exit: ['cmi.exit', 'suspend'],
  leave: ['adl.nav.request', 'suspendAll'],
  time(milliseconds) {
    const [hours, minutes, seconds] = clockOf(milliseconds)
    return ['cmi.session_time', `PT${hours}H${minutes}M${Number(seconds)}S`]
  },
  known: (get) => ({
    complete: get('cmi.completion_status') === 'completed',
    mastered: get('cmi.success_status') === 'passed',
  }),
  standing: ({ complete, mastered, score, progress }, report) => [
    ['cmi.completion_status', complete ? 'completed' : 'incomplete'],
    ['cmi.progress_measure', fraction(complete ? 1 : progress)],
    ...(report === 'completion' ? [] : judged(mastered, score, 'cmi.')),
  ],
  objective: ({ id, title, complete, mastered, score, progress }) => [
    ['id', id],
    ['description', title.slice(0, 250)],
    ...judged(mastered, score, ''),
    ['completion_status', complete ? 'completed' : progress ? 'incomplete' : 'not attempted'],
    ['progress_measure', fraction(progress)],
  ],
  interaction({ id, objective, question, attempt }) {
    const named = (/** @type {unknown} */ response) => formatFor2004(question, response, ({ label }) => label)
    return [
      ['id', id],
      ['type', question.kind],
      ...(objective ? [/** @type {Pair} */ (['objectives.0.id', objective])] : []),
      ['timestamp', new Date(attempt.time).toISOString().replace(/\dZ$/, 'Z')],
      ['correct_responses.0.pattern', prefixOf(question) + named(question.right)],
      ['weighting', '1'],
      ['learner_response', named(attempt.response)],
      ['result', resultOf(attempt.score, 'incorrect', fraction(Number(attempt.score)))],
      ['description', question.text],
    ]
  },
}

/** Nobody fails: whoever falls short may try again.
 * @type {(mastered: boolean, score: number, prefix: string) => Pair[]} */
const judged = (mastered, score, prefix) => [
  [`${prefix}success_status`, mastered ? 'passed' : 'unknown'],
  [`${prefix}score.scaled`, fraction(score)],
  ...scoreOf(prefix, score),
]

export const dialects = { scorm12, scorm2004 }
