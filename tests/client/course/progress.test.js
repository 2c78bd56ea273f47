import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Progress } from '../../../src/mkdocs_rehearse/client/course/progress.js'

const lesson = { stem: 'talk', title: 'Talk', url: 'talk/', objectives: [{ key: 'ask', text: 'Ask' }], items: ['open-door'], checks: [], plans: [] }
const item = { title: 'A title', url: 'x/', objective: 'talk/ask', format: 'best', fingerprint: 'f' }
const map = {
  course: 'c', mastery: 0.8, formats: { best: { scored: true, single: true, shuffled: true } }, lessons: [lesson], others: [],
  items: { 'open-door': item, 'last-door': { ...item, reserved: true } },
}
const answer = (score) => [{ time: '2026-01-05T10:00:00.000Z', fingerprint: 'f', response: 'a', score }]
const after = (...attempts) => new Progress(map, { attempts: new Map(attempts), work: new Map(), raw: {} })

test('what fell short in the final check is a miss like any other', () => {
  const misses = (...given) => after(...given).missesFor(lesson, 'ask').map(({ id }) => id)
  assert.deepEqual(misses(), [])
  assert.deepEqual(misses(['open-door', answer(1)], ['last-door', answer(0)]), ['last-door'])
  assert.deepEqual(misses(['open-door', answer(0)], ['last-door', answer(1)]), ['open-door'])
})
