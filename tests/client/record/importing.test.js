import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits, readImport } from '../../../src/mkdocs_rehearse/client/record/importing.js'
import { mergeDocs } from '../../../src/mkdocs_rehearse/client/record/merging.js'
import { plansOf } from '../../../src/mkdocs_rehearse/client/record/plans.js'
import { formatDoc, LONGEST, parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'
import { casesIn } from '../cases.js'

const at = (day, more = {}) => ({ time: `2026-01-${day}T10:00:00.000Z`, fingerprint: 'f', response: 'a', score: 1, ...more })
const text = (items, more = {}) => JSON.stringify({ version: 1, course: 'demo', items, ...more })
const parse = (items, more) => parseDoc(text(items, more), 'demo')
const plan = (day, words = 'x') => ({ if: words, then: words, time: at(day).time })
const items = (doc) => JSON.parse(formatDoc(doc, 'demo')).items

for (const { name, text, record, fault, attempts, open, plans } of casesIn('record')) {
  test(`a record with ${name} is judged as record.py judges it`, () => {
    const read = readImport(text ?? JSON.stringify(record), 'demo')
    assert.equal('problem' in read, fault === 'aside')
    if (fault === 'aside') return
    assert.equal(read.doc.fault, fault)
    // An item that could not be read has a place without answers.
    const held = [...read.doc.attempts].filter(([id]) => read.doc.extras.has(id))
    assert.deepEqual(held.map(([id, { length }]) => [id, length]), Object.entries(attempts))
    assert.deepEqual([...read.doc.work.keys()], open)
    assert.deepEqual([...plansOf(read.doc).keys()], plans)
  })
}

for (const [problem, text] of Object.entries({
  text: '{oops',
  other: '[]',
  course: '{"version":1,"course":"other","items":{}}',
  later: '{"version":2,"course":"demo","items":{}}',
  large: ' '.repeat(6e6),
})) {
  test(`a file that is refused says why: ${problem}`, () => assert.deepEqual(readImport(text, 'demo'), { problem }))
}

test('a file of this version that is no record is not called a later one', () => {
  assert.deepEqual(readImport('{"version":1,"course":"demo"}', 'demo'), { problem: 'other' })
})

test('a file is read up to the length of the longest record', () => {
  const padded = text({ one: { attempts: [at('02')] } }).padEnd(LONGEST)
  assert.equal(readImport(padded, 'demo').doc.attempts.get('one').length, 1)
  assert.deepEqual(readImport(`${padded} `, 'demo'), { problem: 'large' })
})

test('what is missing is added in its place, and nothing is taken away', () => {
  const doc = parse({ one: { attempts: [at('02'), at('04')] }, two: { attempts: [at('01')] } })
  const gain = mergeDocs(doc, parse({ one: { attempts: [at('01'), at('02'), at('03')] }, three: { attempts: [at('05')] } }))
  assert.deepEqual(gain, { attempts: 3, items: 2, plans: 0 })
  assert.deepEqual(doc.attempts.get('one'), [at('01'), at('02'), at('03'), at('04')])
  assert.deepEqual([...doc.attempts.keys()], ['one', 'two', 'three'])
})

test('the same file twice brings nothing new', () => {
  const file = parse({ one: { attempts: [at('01'), at('01')] } }, { plans: { p: plan('01') } })
  const doc = parse({})
  mergeDocs(doc, file)
  assert.deepEqual(mergeDocs(doc, file), { attempts: 0, items: 0, plans: 0 })
  assert.deepEqual(doc.attempts.get('one'), [at('01')])
})

test('the order of a record stays where its clock was set back', () => {
  const doc = parse({ one: { attempts: [at('09'), at('02', { score: 0 })] } })
  mergeDocs(doc, parse({ one: { attempts: [at('05')] } }))
  assert.deepEqual(doc.attempts.get('one').map(({ time }) => time.slice(8, 10)), ['05', '09', '02'])
})

test('of two plans the later stays, on whichever side', () => {
  const doc = parse({}, { plans: { p: plan('02', 'here'), q: plan('02', 'here') } })
  mergeDocs(doc, parse({}, { plans: { p: plan('03', 'there'), q: plan('01', 'there'), r: plan('01', 'there') } }))
  assert.deepEqual([...plansOf(doc)].map(([name, { if: words }]) => [name, words]), [['p', 'there'], ['q', 'here'], ['r', 'there']])
})

test('unfinished work comes in unless the item was answered since', () => {
  const work = { time: at('03').time, fingerprint: 'f', response: ['x'] }
  const doc = parse({ one: { attempts: [at('04')] }, two: { attempts: [at('02')] } })
  mergeDocs(doc, parse({ one: { attempts: [], open: work }, two: { attempts: [], open: work } }))
  assert.deepEqual([...doc.work], [['two', work]])
})

test('unfinished work comes in where a clock was set back after the last answer', () => {
  const work = { time: at('03').time, fingerprint: 'f', response: ['x'] }
  const file = { one: { attempts: [at('09')], open: work } }
  for (const doc of [parse({}), parse({ one: { attempts: [at('09')] } })]) {
    mergeDocs(doc, parse(file))
    assert.deepEqual([...doc.work], [['one', work]])
  }
})

test('keys that nobody knows are kept, ours before theirs', () => {
  const doc = parse({ one: { attempts: [], a: 1 } }, { theme: 'here' })
  mergeDocs(doc, parse({ one: { attempts: [], a: 2, b: 3 }, two: { attempts: [], c: 4 } }, { theme: 'there', more: [1] }))
  assert.deepEqual(JSON.parse(formatDoc(doc, 'demo')), {
    version: 1, course: 'demo', theme: 'here', more: [1],
    items: { one: { a: 1, b: 3, attempts: [] }, two: { c: 4, attempts: [] } },
  })
})

test('names of built-ins stay names, on the way in and out', () => {
  const hostile = '{"version":1,"course":"demo","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},' +
    `"items":{"__proto__":{"__proto__":{"polluted":1},"attempts":[${JSON.stringify(at('01'))}]}},` +
    `"plans":{"__proto__":${JSON.stringify(plan('01'))}}}`
  const read = readImport(hostile, 'demo')
  const doc = parse({ one: { attempts: [at('01')] } })
  mergeDocs(doc, read.doc)
  assert.equal({}.polluted, undefined)
  assert.equal(Object.prototype.polluted, undefined)
  const written = formatDoc(doc, 'demo')
  assert.deepEqual(parseDoc(written, 'demo').attempts.get('__proto__'), [at('01')])
  assert.ok(plansOf(parseDoc(written, 'demo')).has('__proto__'))
})

test('ten thousand answers come in within a second', () => {
  const many = Array.from({ length: 10000 }, (_, n) => at('01', { time: new Date(1.7e12 + n * 1000).toISOString() }))
  const doc = parse({ one: { attempts: [at('01')] } })
  const start = performance.now()
  const { attempts } = mergeDocs(doc, readImport(text({ one: { attempts: many } }), 'demo').doc)
  assert.equal(attempts, 10000)
  assert.ok(performance.now() - start < 1000)
})

test('two records that are too large together do not fit', () => {
  const half = (letter) => ({ one: { attempts: [at('01', { response: letter.repeat(1.2e6) })] } })
  const doc = parse(half('a'))
  assert.ok(fits(doc, 'demo'))
  mergeDocs(doc, parse(half('b')))
  assert.ok(!fits(doc, 'demo'))
  assert.equal(items(parse(half('a'))).one.attempts.length, 1)
})
