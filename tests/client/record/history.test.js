import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attemptsOf, workOf } from '../../../src/mkdocs_rehearse/client/record/history.js'
import { casesIn } from '../cases.js'

for (const { name, id, formerly, attempts, now, order } of casesIn('history')) {
  test(`attempts under all names: ${name}`, () => {
    const found = attemptsOf({ attempts: new Map(Object.entries(attempts)) }, id, formerly, Date.parse(now))
    assert.deepEqual(found.map(({ response }) => response), order)
  })
}

const work = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'x' }
const answer = { ...work, score: 1 }

test('what is begun under an old name goes on under the new one, until that is answered', () => {
  const doc = { attempts: new Map(), work: new Map([['old', work]]) }
  assert.equal(workOf(doc, 'new', ['older', 'old']), work)
  doc.attempts.set('new', [answer])
  assert.equal(workOf(doc, 'new', ['older', 'old']), undefined)
})

test('of two pieces of work that under the newer name counts', () => {
  const newer = { ...work, response: 'y' }
  const doc = { attempts: new Map(), work: new Map([['old', work], ['new', newer]]) }
  assert.equal(workOf(doc, 'new', ['old']), newer)
  assert.equal(workOf(doc, 'other', ['old']), work)
})
