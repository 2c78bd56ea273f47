import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWritten, mergePlans, newPlan, plansOf } from '../../../src/mkdocs_rehearse/client/record/plans.js'
import { planWords } from '../../../src/mkdocs_rehearse/client/words/course.js'
import { parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'

const texts = { if: 'If a request comes,', then: 'then I ask one question.' }

test('a later plan takes the place of an earlier one, also when the clock was set back', () => {
  const first = newPlan(texts, undefined, Date.parse('2026-05-01T10:00:00Z'))
  const second = newPlan({ ...texts, then: 'I wait' }, first, Date.parse('2025-05-01T10:00:00Z'))
  const doc = parseDoc('{"version":1,"course":"demo","items":{}}', 'demo')
  assert.equal(mergePlans(doc, [['p', second]]), 1)
  assert.equal(mergePlans(doc, [['p', first]]), 0)
  assert.equal(plansOf(doc).get('p').then, 'I wait')
})

test('a plan of spaces is no plan', () => {
  assert.equal(isWritten({ if: ' ', then: '\n', time: '' }), false)
  assert.equal(isWritten(undefined), false)
})

test('a plan is one sentence, whatever of its words the learner has repeated', () => {
  const sentence = 'If a request comes, then I ask one question.'
  assert.equal(planWords({ ...texts, time: '' }), sentence)
  assert.equal(planWords({ if: 'a request comes', then: 'I ask one question', time: '' }), sentence)
  assert.equal(planWords({ if: 'a request comes', then: ' ', time: '' }), 'If a request comes, then ….')
})
