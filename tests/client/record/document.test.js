import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDoc, mergeInto, mergeWork, parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'

const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const later = { ...attempt, time: '2026-01-02T10:00:00Z' }
const text = (items, more = {}) => JSON.stringify({ version: 1, course: 'demo', items, ...more })
const parse = (text) => parseDoc(text, 'demo')

test('no record is an empty record', () => {
  const doc = parse(null)
  assert.equal(doc.fault, '')
  assert.equal(formatDoc(doc, 'demo'), text({}))
})

test('a record is read and written as it was, with what others keep in it', () => {
  const stored = text({ one: { seen: 3, attempts: [attempt, later] } }, { plans: { p: 'x' } })
  const doc = parse(stored)
  assert.equal(doc.fault, '')
  assert.deepEqual(doc.attempts.get('one'), [attempt, later])
  assert.deepEqual(JSON.parse(formatDoc(doc, 'demo')), JSON.parse(stored))
})

for (const [name, stored] of Object.entries({
  corrupt: '{"version":1,',
  'a list': '[]',
  null: 'null',
  'of a later version': text({}, { version: 2 }),
  'of another course': text({}, { course: 'other' }),
  'without items': text([]),
  'too long': text({ one: { attempts: [] } }, { padding: 'x'.repeat(2000000) }),
})) {
  test(`a record that is ${name} cannot be used`, () => {
    const doc = parse(stored)
    assert.equal(doc.fault, 'aside')
    assert.equal(doc.attempts.size, 0)
  })
}

for (const [name, item] of Object.entries({
  'that is no object': 'x',
  'without attempts': {},
  'with an attempt that is no object': { attempts: [null] },
  'with a time that is none': { attempts: [{ ...attempt, time: 'yesterday' }] },
  'with a score above 1': { attempts: [{ ...attempt, score: 2 }] },
  'without a response': { attempts: [{ ...attempt, response: undefined }] },
  'with a fingerprint that is no text': { attempts: [{ ...attempt, fingerprint: {} }] },
})) {
  test(`an item ${name} is left out and the others stay`, () => {
    const doc = parse(text({ bad: item, good: { attempts: [attempt] } }))
    assert.equal(doc.fault, 'damaged')
    assert.deepEqual(doc.attempts.get('bad'), [])
    assert.deepEqual(doc.attempts.get('good'), [attempt])
  })
}

test('an item may have the name of a built-in', () => {
  const stored = `{"version":1,"course":"demo","items":{"__proto__":{"attempts":[${JSON.stringify(attempt)}]}}}`
  const doc = parse(stored)
  assert.deepEqual(doc.attempts.get('__proto__'), [attempt])
  assert.equal(doc.attempts.get('constructor'), undefined)
  assert.ok(formatDoc(doc, 'demo').includes('"__proto__":{"attempts":[{'))
  assert.equal({}.attempts, undefined)
})

test('merging adds what is missing, once, and nothing else', () => {
  const doc = parse(text({ one: { attempts: [attempt] } }))
  assert.equal(mergeInto(doc, new Map([['one', [attempt]]])), false)
  assert.equal(mergeInto(doc, new Map([['one', [attempt, later]], ['two', [attempt]]])), true)
  assert.deepEqual([...doc.attempts], [['one', [attempt, later]], ['two', [attempt]]])
})

const open = { time: '2026-01-03T10:00:00Z', fingerprint: 'f', response: ['a'] }

test('an attempt may be without a score', () => {
  const stored = text({ one: { attempts: [{ ...attempt, score: null }] } })
  assert.equal(parse(stored).fault, '')
})

test('unfinished work is read and written as it was', () => {
  const stored = text({ one: { attempts: [], open } })
  const doc = parse(stored)
  assert.equal(doc.fault, '')
  assert.deepEqual(doc.work.get('one'), open)
  assert.deepEqual(JSON.parse(formatDoc(doc, 'demo')), JSON.parse(stored))
})

for (const bad of [null, 'x', [], {}, { ...open, time: 'soon' }, { ...open, fingerprint: 1 }, { ...open, response: undefined }]) {
  test(`unfinished work such as ${JSON.stringify(bad)} is left out and the attempts stay`, () => {
    const doc = parse(text({ one: { attempts: [attempt], open: bad } }))
    assert.equal(doc.fault, 'damaged')
    assert.equal(doc.work.size, 0)
    assert.deepEqual(doc.attempts.get('one'), [attempt])
    assert.equal(JSON.parse(formatDoc(doc, 'demo')).items.one.open, undefined)
  })
}

test('of unfinished work the later piece stays', () => {
  const earlier = { ...open, time: '2026-01-02T10:00:00Z', response: ['b'] }
  const doc = parse(text({ one: { attempts: [], open } }))
  assert.equal(mergeWork(doc, new Map([['one', earlier]])), false)
  assert.deepEqual(doc.work.get('one'), open)
  assert.equal(mergeWork(doc, new Map([['two', earlier]])), true)
  assert.deepEqual(doc.work.get('two'), earlier)
})

test('work that came to an end takes the earlier piece away, and only that', () => {
  const ended = { ...open, time: '2026-01-04T10:00:00Z', response: null }
  const doc = parse(text({ one: { attempts: [attempt], open } }))
  assert.equal(mergeWork(doc, new Map([['one', ended]])), true)
  assert.equal(mergeWork(doc, new Map([['one', ended]])), false)
  assert.equal(doc.work.size, 0)
})
