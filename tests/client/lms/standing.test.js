import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingIn } from '../../../src/mkdocs_rehearse/client/lms/standing.js'
import { courseOf, docOf, KINDS } from './course.js'

const course = courseOf({ one: KINDS.best.question, two: KINDS.best.question, three: KINDS.best.question, four: KINDS.best.question })
const { map } = course
map.lessons = [
  { ...map.lessons[0], items: ['one', 'two', 'a-draft'] },
  { ...map.lessons[0], stem: 'second', title: 'Second', items: ['three'], checks: ['four'] },
  { ...map.lessons[0], stem: 'empty', items: [] },
]
map.items.spare = { ...map.items.one, reserved: true }
const given = (id, score, more = {}) => ({ time: '2026-01-05T10:00:00Z', fingerprint: map.items[id].fingerprint, response: 'x', score, ...more })
const standing = (attempts) => standingIn(map, docOf(attempts))
const plain = ({ score, progress, complete, mastered }) => ({ score, progress, complete, mastered })

test('before the first answer nothing is complete', () => {
  assert.deepEqual(plain(standing({})), { score: 0, progress: 0, complete: false, mastered: false })
})

test('what is unanswered counts nothing, so that one answer is no full score', () => {
  const { lessons, ...whole } = standing({ one: [given('one', 1)] })
  assert.deepEqual(plain(whole), { score: 0.25, progress: 0.25, complete: false, mastered: false })
  assert.deepEqual(lessons.map(({ id, score, progress }) => [id, score, progress]), [['first', 0.5, 0.5], ['second', 0, 0]])
})

test('complete is what is answered in all; the latest answers count', () => {
  const all = { one: [given('one', 0), given('one', 1)], two: [given('two', 1)], three: [given('three', 0.5)], four: [given('four', 1)] }
  assert.deepEqual(plain(standing(all)), { score: 0.875, progress: 1, complete: true, mastered: false })
  all.three.push(given('three', 0.7))
  assert.deepEqual(plain(standing(all)), { score: 0.925, progress: 1, complete: true, mastered: true })
})

test('a harmful choice is not mastered, and an answer to an older version does not count', () => {
  const all = { one: [given('one', 1, { harm: true })], two: [given('two', 1)], three: [given('three', 1)], four: [given('four', 1)] }
  assert.equal(standing(all).mastered, false)
  all.one = [{ ...given('one', 1), fingerprint: 'older' }]
  assert.deepEqual(plain(standing(all)), { score: 0.75, progress: 0.75, complete: false, mastered: false })
})

test('a course without a question is complete', () => {
  const bare = { ...map, lessons: [] }
  assert.deepEqual(plain(standingIn(bare, docOf({}))), { score: 1, progress: 1, complete: true, mastered: true })
})
