import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hash, uuid } from '../../../src/mkdocs_rehearse/client/lms/hash.js'
import { Statements } from '../../../src/mkdocs_rehearse/client/lms/statements.js'
import { courseOf, KINDS } from './course.js'

const START = Date.UTC(2026, 0, 5, 12)
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'
const template = {
  contextActivities: { grouping: [{ id: 'https://p.example/au' }], category: [{ id: 'https://p.example/own' }] },
  extensions: { [SESSION]: 's-1' },
  platform: 'An LMS',
}
const launch = {
  endpoint: '', fetch: '', actor: { account: { homePage: 'https://l.example', name: '7' } }, registration: 'r-1',
  activityId: 'https://l.example/au/0', data: { contextTemplate: template, masteryScore: 0.8 },
}
const made = () => new Statements(launch, courseOf({}), START)
const answer = (format, time = '2026-01-05T12:00:05.123456789Z') => ({
  id: 'an-item', title: 'An item', objective: '', question: KINDS[format].question,
  attempt: { time, fingerprint: 'f', response: KINDS[format].response, score: 0.5 },
})

test('the same text has the same UUID, and no two texts have one', () => {
  assert.match(uuid('a'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(uuid('a'), uuid('a'))
  const names = Array.from({ length: 5000 }, (_, at) => `an-item-${at}`)
  assert.equal(new Set(names.map(uuid)).size, names.length)
  assert.ok(new Set(names.map((name) => hash(name))).size > names.length - 5)
})

test('nothing of the template is overwritten, and what is added stands behind it', () => {
  const { context } = made().passed(START + 1500, 0.9)
  assert.equal(context.platform, 'An LMS')
  assert.equal(context.registration, 'r-1')
  assert.equal(context.extensions[SESSION], 's-1')
  assert.deepEqual(context.contextActivities.grouping, template.contextActivities.grouping)
  assert.deepEqual(context.contextActivities.category.map(({ id }) => id.split('/').at(-1)), ['own', 'cmi5', 'moveon'])
  assert.deepEqual(made().answered(answer('best'), START + 9000).context.contextActivities.category, template.contextActivities.category)
  assert.equal(template.contextActivities.category.length, 1)
})

test('an answer from before the session, or from a clock ahead, has a time within it', () => {
  const time = (text) => made().answered(answer('best', text), START + 9000).timestamp
  assert.equal(time('2026-01-05T12:00:05.123456789Z'), '2026-01-05T12:00:05.123Z')
  assert.equal(time('2026-01-04T12:00:00Z'), '2026-01-05T12:00:00.000Z')
  assert.equal(time('2027-01-04T12:00:00Z'), '2026-01-05T12:00:09.000Z')
})

test('what is said twice is one statement, in another session too', () => {
  const later = new Statements({ ...launch, data: { contextTemplate: { extensions: { [SESSION]: 's-2' } } } }, courseOf({}), START)
  for (const say of [(one) => one.completed(START), (one) => one.answered(answer('rank'), START + 9000)]) {
    assert.equal(say(made()).id, say(later).id)
  }
  assert.notEqual(made().initialized().id, later.initialized().id)
})

for (const [format, { question }] of Object.entries(KINDS)) {
  test(`an answer to ${format} is an interaction with its components`, () => {
    const { object, result } = made().answered(answer(format), START + 9000)
    const { definition } = object
    assert.equal(object.id, 'https://l.example/au/0/an-item')
    assert.equal(definition.interactionType, question.kind)
    const parts = ['choices', 'source', 'target', 'steps'].flatMap((name) => (definition[name] ?? []).map(({ id }) => id))
    const named = result.response.split(/\[[.,]\]/)
    assert.ok(['fill-in', 'performance'].includes(question.kind) || named.every((name) => parts.includes(name)), result.response)
    assert.equal(result.extensions['urn:x-rehearse:xapi/fingerprint'], 'f')
  })
}
