import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findApi } from '../../../src/mkdocs_rehearse/client/lms/find.js'
import { Scorm } from '../../../src/mkdocs_rehearse/client/lms/scorm.js'
import { KINDS } from './course.js'

const NAMES = {
  scorm12: ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'],
  scorm2004: ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit'],
}

/** An LMS that takes everything, and writes down what it was asked. */
function lms(standard, values = {}) {
  const [begin, end, get, set, commit] = NAMES[standard]
  const seen = { values, log: [], commits: true }
  const note = (name, answer) => () => {
    seen.log.push(name)
    return String(answer())
  }
  const api = {
    [begin]: note('begin', () => true),
    [end]: note('end', () => true),
    [commit]: note('commit', () => seen.commits),
    [get]: (element) => seen.values[element] ?? '',
    [set](element, value) {
      seen.values[element] = value
      return 'true'
    },
  }
  return { seen, api }
}

const STANDING = {
  id: 'c', title: 'C', score: 2 / 3, progress: 1, complete: true, mastered: false,
  lessons: [{ id: 'first', title: 'First', score: 2 / 3, progress: 1, complete: true, mastered: false }],
}
const STATE = { text: 'record', place: 'a.html', standing: STANDING }
const answered = (score) => ({
  id: 'an-item', title: 'An item', objective: 'first/aim', question: KINDS.best.question,
  attempt: { time: '2026-01-05T10:00:00.123456789Z', fingerprint: 'f', response: 'b0000000', score },
})

test('SCORM 1.2 keeps the record, the place and a status that goes forward only', () => {
  const { seen, api } = lms('scorm12', { 'cmi.core.student_id': 'ana', 'cmi.suspend_data': 'before', 'cmi.core.lesson_mode': 'normal' })
  const scorm = new Scorm(api, 'scorm12', 'score')
  assert.deepEqual(scorm.load(), { text: 'before', place: '', learner: 'ana', looks: false })
  assert.equal(scorm.save(STATE), true)
  const { values } = seen
  assert.equal(values['cmi.suspend_data'], 'record')
  assert.equal(values['cmi.core.lesson_location'], 'a.html')
  assert.equal(values['cmi.core.lesson_status'], 'completed')
  assert.equal(values['cmi.core.score.raw'], '66.67')
  assert.equal(values['cmi.core.score.max'], '100')
  assert.equal(values['cmi.core.exit'], 'suspend')
  assert.match(values['cmi.core.session_time'], /^\d{4}:\d\d:\d\d\.\d\d$/)
  assert.equal(values['cmi.objectives.0.id'], 'first')
  assert.equal(values['cmi.objectives.0.status'], 'completed')
  scorm.save({ ...STATE, standing: { ...STANDING, mastered: true } })
  assert.equal(values['cmi.core.lesson_status'], 'passed')
  scorm.save({ ...STATE, standing: { ...STANDING, complete: false } })
  assert.equal(values['cmi.core.lesson_status'], 'passed')
  scorm.finish(STATE, false)
  assert.deepEqual(seen.log, ['begin', 'commit', 'commit', 'commit', 'commit', 'end'])
})

test('an LMS that learns of completion only is told no score, no success and no objective', () => {
  for (const standard of ['scorm12', 'scorm2004']) {
    const { seen, api } = lms(standard)
    const scorm = new Scorm(api, standard, 'completion')
    scorm.load()
    scorm.save({ ...STATE, standing: { ...STANDING, mastered: true } })
    assert.deepEqual(Object.keys(seen.values).filter((name) => /score|success|objectives/.test(name)), [])
    assert.equal(seen.values['cmi.core.lesson_status'] ?? seen.values['cmi.completion_status'], 'completed')
  }
})

test('SCORM 2004 tells completion, success and progress apart', () => {
  const { seen, api } = lms('scorm2004', { 'cmi.learner_id': 'ana', 'cmi.objectives._count': '1', 'cmi.objectives.0.id': 'first' })
  const scorm = new Scorm(api, 'scorm2004', 'score')
  scorm.load()
  scorm.save(STATE)
  const { values } = seen
  assert.equal(values['cmi.completion_status'], 'completed')
  assert.equal(values['cmi.success_status'], 'unknown')
  assert.equal(values['cmi.score.scaled'], '0.6666667')
  assert.equal(values['cmi.progress_measure'], '1')
  assert.equal(values['cmi.exit'], 'suspend')
  assert.match(values['cmi.session_time'], /^PT\d+H\d+M[\d.]+S$/)
  assert.equal(values['cmi.objectives.0.completion_status'], 'completed')
  assert.equal(values['cmi.objectives.1.id'], undefined)
  scorm.finish(STATE, true)
  assert.equal(values['adl.nav.request'], 'suspendAll')
})

test('an LMS that counts no interactions is asked which it has', () => {
  const { seen, api } = lms('scorm2004', { 'cmi.interactions.0.id': 'one', 'cmi.interactions.1.id': 'two', 'cmi.objectives.0.id': 'first' })
  const scorm = new Scorm(api, 'scorm2004', 'answers')
  scorm.load()
  scorm.answer(answered(1))
  scorm.save(STATE)
  assert.equal(seen.values['cmi.interactions.1.id'], 'two')
  assert.equal(seen.values['cmi.interactions.2.id'], 'an-item')
  assert.equal(seen.values['cmi.objectives.1.id'], undefined)
})

test('an answer is an interaction, behind those that are there; partial credit is a number', () => {
  const { seen, api } = lms('scorm12', { 'cmi.interactions._count': '3' })
  const scorm = new Scorm(api, 'scorm12', 'answers')
  scorm.load()
  for (const score of [1, 2 / 3, 0]) scorm.answer(answered(score))
  const results = [3, 4, 5].map((at) => seen.values[`cmi.interactions.${at}.result`])
  assert.deepEqual(results, ['correct', '0.67', 'wrong'])
  assert.equal(seen.values['cmi.interactions.3.id'], 'an-item')
  assert.equal(seen.values['cmi.interactions.3.type'], 'choice')
  assert.equal(seen.values['cmi.interactions.3.student_response'], 'b')
  assert.match(seen.values['cmi.interactions.3.time'], /^\d\d:\d\d:\d\d$/)
  const later = lms('scorm2004')
  const other = new Scorm(later.api, 'scorm2004', 'answers')
  other.load()
  other.answer(answered(2 / 3))
  const names = Object.keys(later.seen.values).map((name) => name.replace('cmi.interactions.0.', ''))
  assert.deepEqual(names.slice(0, 2), ['id', 'type'])
  assert.equal(later.seen.values['cmi.interactions.0.result'], '0.6666667')
  assert.equal(later.seen.values['cmi.interactions.0.timestamp'], '2026-01-05T10:00:00.12Z')
})

test('an LMS whose server fails says so, and is asked again', () => {
  const { seen, api } = lms('scorm12')
  const scorm = new Scorm(api, 'scorm12', 'score')
  scorm.load()
  seen.commits = false
  assert.equal(scorm.save(STATE), false)
  seen.commits = true
  assert.equal(scorm.save(STATE), true)
})

test('an LMS that throws is none', () => {
  const api = { LMSInitialize() { throw new Error('broken') }, LMSGetValue() { throw new Error('broken') } }
  const scorm = new Scorm(api, 'scorm12', 'score')
  assert.throws(() => scorm.load(), /does not begin/)
  assert.equal(scorm.save(STATE), false)
})

test('the API is found in windows around, in those of the opener, and not behind 500 windows', () => {
  const chain = (depth, top) => Array.from({ length: depth }).reduce((parent) => ({ parent }), top)
  const top = { API: 'here' }
  top.parent = top
  assert.equal(findApi('API', chain(3, top)), 'here')
  assert.equal(findApi('API', chain(499, top)), 'here')
  assert.equal(findApi('API', chain(500, top)), undefined)
  const alone = { opener: chain(2, top) }
  alone.parent = alone
  assert.equal(findApi('API', alone), 'here')
  const foreign = new Proxy({ parent: top }, { get: (own, name) => (name === 'parent' ? own.parent : refuse()) })
  assert.equal(findApi('API', { parent: foreign }), 'here')
})

function refuse() {
  throw new Error('another host')
}

test('an LMS that counts without end is not asked without end', () => {
  const { seen, api } = lms('scorm12', { 'cmi.objectives._count': '1e9', 'cmi.interactions._count': 'Infinity' })
  const scorm = new Scorm(api, 'scorm12', 'answers')
  scorm.load()
  scorm.answer(answered(1))
  assert.equal(scorm.save(STATE), true)
  assert.equal(seen.values['cmi.objectives.10000.id'], 'first')
})
