import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { parseDoc } from '../../../src/mkdocs_rehearse/client/record/document.js'
import { Store } from '../../../src/mkdocs_rehearse/client/record/store.js'
import { SETTLED as settled } from '../../../src/mkdocs_rehearse/client/record/turns.js'
import { Browser, numbersOf } from './browser.js'

const KEY = 'rehearse:demo'
const attempt = { time: '2026-01-01T10:00:00Z', fingerprint: 'f', response: 'a', score: 1 }
const other = { ...attempt, response: 'b' }
const SETTLED = settled + 1000
const open = (browser) => browser.open(() => new Store('demo'))

let browser
beforeEach(() => (browser = new Browser()))

const record = () => parseDoc(browser.kept.get(KEY) ?? null, 'demo')
const stored = (id) => record().attempts.get(id)
const openOf = (id) => record().work.get(id)
const aside = () => [...browser.kept].filter(([key]) => key.startsWith(`${KEY}:aside:`)).map(([, text]) => text)
const journal = () => [...browser.kept.keys()].filter((key) => key.startsWith(`${KEY}:log:`))
const put = (text) => browser.kept.set(KEY, text)
const textOf = (items) => JSON.stringify({ version: 1, course: 'demo', items })

/** Another tab, of whoever, writes. */
function write(text, key = KEY) {
  const tab = browser.open()
  tab.do(() => (text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text)))
  browser.pass(0)
}

function add(tab, id, given = attempt) {
  return tab.do(() => tab.store.add(id, given))
}

test('an answer stands in the journal at once, in the document soon, and in the document alone in the end', () => {
  const tab = open(browser)
  assert.equal(add(tab, 'one'), '')
  browser.pass(0)
  assert.equal(journal().length, 1)
  assert.equal(browser.kept.get(KEY), undefined)
  browser.pass(300)
  assert.deepEqual(stored('one'), [attempt])
  assert.equal(journal().length, 1)
  browser.pass(SETTLED)
  assert.deepEqual(journal(), [])
  assert.deepEqual(stored('one'), [attempt])
})

test('an answer of a tab that is left at once is found by the next, and comes into the document there', () => {
  const tab = open(browser)
  add(tab, 'one')
  tab.leave()
  browser.pass(0)
  const next = open(browser)
  assert.deepEqual(next.do(() => next.store.attempts('one')), [attempt])
  browser.pass(SETTLED * 2)
  assert.deepEqual(stored('one'), [attempt])
  assert.deepEqual(journal(), [])
})

test('reading writes nothing', () => {
  open(browser)
  browser.pass(SETTLED)
  assert.equal(browser.kept.size, 0)
})

test('before an answer is written nothing is read', () => {
  const tab = open(browser)
  browser.fails = (method) => method === 'getItem' && assert.fail('read')
  add(tab, 'one')
  browser.pass(0)
  assert.equal(journal().length, 1)
})

test('two tabs keep what either adds', () => {
  const [first, second] = [open(browser), open(browser)]
  add(first, 'one')
  add(second, 'two', other)
  browser.pass(300)
  assert.deepEqual([stored('one'), stored('two')], [[attempt], [other]])
  assert.deepEqual(first.do(() => first.store.attempts('two')), [other])
})

test('an answer that another tab overwrites is written again', () => {
  const tab = open(browser)
  add(tab, 'one')
  browser.pass(300)
  write(textOf({ two: { attempts: [other] } }))
  browser.pass(SETTLED * 2)
  assert.deepEqual([stored('one'), stored('two')], [[attempt], [other]])
})

test('an answer of a page stays as long as the page, whatever is put in the place of the record', () => {
  const tab = open(browser)
  add(tab, 'one')
  browser.pass(SETTLED * 2)
  for (const text of [textOf({ two: { attempts: [other] } }), '{oops', textOf({})]) {
    write(text)
    browser.pass(SETTLED * 2)
    assert.deepEqual(stored('one'), [attempt])
    assert.deepEqual(tab.do(() => tab.store.attempts('one')), [attempt])
  }
})

test('an erased record stays erased', () => {
  const tab = open(browser)
  add(tab, 'one')
  browser.pass(SETTLED * 2)
  write(null)
  browser.pass(SETTLED * 2)
  assert.equal(browser.kept.size, 0)
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [])
})

test('whoever listens hears of another tab, until he stops', () => {
  const tab = open(browser)
  let calls = 0
  const stop = tab.store.listen(() => calls++)
  write('{}', 'rehearse:other')
  write('{}', 'rehearse:demo:aside:x')
  browser.pass(300)
  assert.equal(calls, 0)
  write(textOf({}))
  browser.pass(300)
  stop()
  write(textOf({ one: { attempts: [] } }))
  browser.pass(300)
  assert.equal(calls, 1)
})

test('a record that cannot be read is set aside, once, and the learner is told, once', () => {
  put('{oops')
  const tab = open(browser)
  browser.pass(0)
  open(browser)
  browser.pass(0)
  assert.deepEqual(aside(), ['{oops'])
  assert.deepEqual([tab.store.takeNotice(), tab.store.takeNotice()], ['aside', ''])
  add(tab, 'one')
  browser.pass(300)
  assert.deepEqual(stored('one'), [attempt])
})

test('a record that is damaged in part keeps the rest', () => {
  const text = textOf({ bad: 1, one: { attempts: [attempt] } })
  put(text)
  const tab = open(browser)
  browser.pass(0)
  assert.equal(tab.store.takeNotice(), 'damaged')
  assert.deepEqual(aside(), [text])
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [attempt])
})

test('a record that cannot be read and is too large for a copy is moved aside, and answers are kept', () => {
  const text = JSON.stringify({ version: 2, notes: 'é'.repeat(3000) })
  put(text)
  browser.space = 5000
  const tab = open(browser)
  assert.equal(tab.store.takeNotice(), 'aside')
  assert.equal(add(tab, 'one'), '')
  browser.pass(300)
  assert.deepEqual(aside(), [text])
  assert.deepEqual(stored('one'), [attempt])
})

for (const [name, text, more] of [
  ['cannot be read', '{oops'.padEnd(3000), 20],
  ['is damaged in part', JSON.stringify({ version: 1, course: 'demo', items: { bad: 1 }, notes: 'x'.repeat(3000) }), 2000],
]) {
  test(`a record that ${name} stays as it is where there is no room to set it aside and begin a new one`, () => {
    put(text)
    browser.space = KEY.length + text.length + more
    const tab = open(browser)
    assert.equal(tab.store.takeNotice(), 'blocked')
    browser.pass(SETTLED)
    assert.deepEqual([...browser.kept], [[KEY, text]])
  })
}

test('a record that can neither be read nor set aside is not overwritten, and answers wait in the journal', () => {
  put('{oops')
  browser.space = 0
  const tab = open(browser)
  assert.equal(tab.store.takeNotice(), 'blocked')
  browser.space = Infinity
  assert.equal(add(tab, 'one'), '')
  browser.pass(SETTLED)
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [attempt])
  assert.equal(journal().length, 1)
})

test('a full storage leaves the answer in the page, says so each time, and keeps it when there is room', () => {
  const tab = open(browser)
  browser.space = 0
  assert.equal(add(tab, 'one'), 'unsaved')
  assert.equal(add(tab, 'two'), 'unsaved')
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [attempt])
  assert.deepEqual([tab.store.isUnsaved('one'), tab.store.isUnsaved('three')], [true, false])
  browser.space = Infinity
  assert.equal(add(tab, 'three'), '')
  assert.equal(tab.store.isUnsaved('one'), false)
  browser.pass(300)
  assert.deepEqual(['one', 'two', 'three'].map(stored), [[attempt], [attempt], [attempt]])
})

test('what a full storage did not take is tried again when the page is left', () => {
  const tab = open(browser)
  browser.space = 0
  add(tab, 'one')
  browser.space = Infinity
  tab.leave()
  browser.pass(0)
  assert.equal(journal().length, 1)
})

test('a document that is too long leaves the answer in the journal', () => {
  const text = textOf({ long: { attempts: [{ ...attempt, response: 'x'.repeat(1999800) }] } })
  put(text)
  const tab = open(browser)
  assert.equal(add(tab, 'one'), '')
  browser.pass(SETTLED * 2)
  assert.equal(browser.kept.get(KEY), text)
  const next = open(browser)
  assert.deepEqual(next.do(() => next.store.attempts('one')), [attempt])
})

test('a disabled storage leaves the answer in the page and says so', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('denied')
    },
  })
  const tab = open(browser)
  assert.equal(tab.store.takeNotice(), 'unsaveable')
  assert.equal(add(tab, 'one'), 'unsaved')
  browser.pass(SETTLED)
  assert.deepEqual(tab.do(() => tab.store.attempts('one')), [attempt])
})

test('a read that fails is no empty record: nothing but the journal is written, and later all is there', () => {
  const text = textOf({ one: { attempts: [attempt] } })
  put(text)
  browser.fails = (method) => method === 'getItem'
  const tab = open(browser)
  assert.equal(add(tab, 'two', other), '')
  browser.pass(SETTLED)
  assert.equal(browser.kept.get(KEY), text)
  assert.deepEqual(tab.do(() => tab.store.attempts('two')), [other])
  browser.fails = () => false
  browser.pass(SETTLED)
  assert.deepEqual(tab.do(() => ['one', 'two'].map((id) => tab.store.attempts(id))), [[attempt], [other]])
  assert.deepEqual([stored('one'), stored('two')], [[attempt], [other]])
})

test('a text in the journal that is none of ours is left where it is', () => {
  for (const text of ['{oops', 'null', '{"add":1}', '{"add":{"version":1,"course":"x","items":{}}}', '{"add":{"version":1,"course":"demo","items":{"a":1}}}']) {
    browser = new Browser()
    browser.kept.set(`${KEY}:log:000000000-x`, text)
    const tab = open(browser)
    add(tab, 'one')
    browser.pass(SETTLED * 2)
    assert.deepEqual(stored('one'), [attempt])
    assert.deepEqual(journal(), [`${KEY}:log:000000000-x`])
  }
})

// What is begun

test('what is begun is kept and found again', () => {
  const tab = open(browser)
  assert.equal(tab.do(() => tab.store.keep('one', 'f', ['a'])), '')
  browser.pass(300)
  assert.deepEqual(openOf('one').response, ['a'])
  assert.deepEqual(stored('one'), [])
})

test('what was begun under an old name ends under the new one, and does not come back', () => {
  const before = open(browser)
  before.do(() => before.store.keep('old', 'f', ['a']))
  browser.pass(SETTLED * 2)
  before.leave()
  const tab = open(browser)
  assert.deepEqual(tab.do(() => tab.store.work('new', ['older', 'old'])).response, ['a'])
  tab.do(() => tab.store.keep('new', 'f', null, ['older', 'old']))
  assert.equal(tab.do(() => tab.store.work('new', ['older', 'old'])), undefined)
  browser.pass(SETTLED * 2)
  assert.equal(openOf('old'), undefined)
})

test('of what is begun the journal holds the latest piece', () => {
  const tab = open(browser)
  for (const text of ['a', 'ab', 'abc']) tab.do(() => tab.store.keep('one', 'f', text))
  browser.pass(0)
  assert.equal(journal().length, 1)
  browser.pass(300)
  assert.equal(openOf('one').response, 'abc')
})

test('an answer ends what was begun, also while the journal holds both', () => {
  const tab = open(browser)
  tab.do(() => tab.store.keep('one', 'f', ['a']))
  add(tab, 'one')
  assert.equal(tab.do(() => tab.store.work('one')), undefined)
  for (let turn = 0; turn < 10; turn++) {
    browser.pass(SETTLED / 5)
    assert.equal(openOf('one'), undefined)
  }
  assert.deepEqual(journal(), [])
  assert.equal(JSON.parse(browser.kept.get(KEY)).items.one.open, undefined)
})

test('the later piece of work stays, even where a clock was set back', () => {
  const time = '2999-01-01T10:00:00.000Z'
  put(textOf({ one: { attempts: [], open: { ...attempt, time } } }))
  const tab = open(browser)
  tab.do(() => tab.store.keep('one', 'f', ['b']))
  browser.pass(300)
  assert.deepEqual(openOf('one').response, ['b'])
  assert.equal(openOf('one').time, '2999-01-01T10:00:00.001Z')
})

test('of one item the journal keeps what is begun in order, even where a clock is set back', () => {
  const first = open(browser)
  first.do(() => first.store.keep('one', 'f', ['a']))
  first.leave()
  browser.pass(0)
  browser.now -= 365 * 86400000
  const tab = open(browser)
  tab.do(() => tab.store.keep('one', 'f', null))
  tab.do(() => tab.store.keep('one', 'f', ['b']))
  const next = open(browser)
  browser.pass(300)
  assert.deepEqual([openOf('one').response, next.do(() => next.store.work('one').response)], [['b'], ['b']])
})

test('work at the end of time gives way to other work, and to an answer', () => {
  const time = '9999-12-31T23:59:59.999Z'
  put(textOf({ one: { attempts: [], open: { ...attempt, time } }, two: { attempts: [], open: { ...attempt, time } } }))
  const tab = open(browser)
  tab.do(() => tab.store.keep('one', 'f', ['b']))
  add(tab, 'two')
  assert.deepEqual(tab.do(() => tab.store.work('one').response), ['b'])
  assert.equal(tab.do(() => tab.store.work('two')), undefined)
  browser.pass(SETTLED * 2)
  assert.deepEqual([openOf('one').response, openOf('two'), stored('two')], [['b'], undefined, [attempt]])
})

test('work of an erased record stays erased', () => {
  const tab = open(browser)
  tab.do(() => tab.store.keep('one', 'f', ['a']))
  browser.pass(SETTLED * 2)
  write(null)
  assert.equal(tab.do(() => tab.store.work('one')), undefined)
})

test('work stays in the page where nothing can be stored', () => {
  const tab = open(browser)
  browser.space = 0
  for (const text of ['a', 'ab']) assert.equal(tab.do(() => tab.store.keep('one', 'f', text)), 'unsaved')
  assert.deepEqual(tab.do(() => tab.store.work('one').response), 'ab')
  browser.space = Infinity
  tab.do(() => tab.store.keep('one', 'f', 'abc'))
  assert.equal(tab.store.isUnsaved('one'), false)
})

// Many tabs. Their views of the storage lag behind by up to half a second, each way.

/** Tabs answer in the same instant and are left at once, round after round; the last looks at what is there. */
function lostIn(seed, { locks, tabs = 10, rounds = 20, answers = 1, fails }) {
  const random = numbersOf(seed)
  browser = new Browser({ locks, latency: () => random() * 500 })
  const told = new Set()
  if (fails) browser.fails = () => random() < fails
  const given = []
  for (let round = 0; round < rounds; round++) {
    const opened = Array.from({ length: tabs }, () => open(browser))
    browser.pass(random() * 4000)
    opened.forEach((tab, at) => {
      for (let turn = 0; turn < answers; turn++) {
        const one = { ...attempt, response: `${round}-${at}-${turn}` }
        given.push(one)
        if (add(tab, `item-${at % 3}`, one) === 'unsaved') told.add(one)
        if (random() < 0.5) tab.do(() => tab.store.keep(`item-${at % 3}`, 'f', turn))
      }
    })
    browser.pass(random() * 300)
    for (const tab of opened) if (random() < 0.9) tab.leave()
  }
  browser.fails = () => false
  browser.pass(60000)
  const last = open(browser)
  const kept = new Set([0, 1, 2].flatMap((at) => last.do(() => last.store.attempts(`item-${at}`))).map(({ response }) => response))
  browser.pass(60000)
  const inDocument = new Set([0, 1, 2].flatMap((at) => stored(`item-${at}`) ?? []).map(({ response }) => response))
  return given.filter((one) => !told.has(one) && !(kept.has(one.response) && inDocument.has(one.response))).length
}

for (const locks of [true, false]) {
  const how = locks ? 'with locks' : 'without locks'
  test(`ten tabs that answer in the same instant and are left at once lose nothing, ${how}`, () => {
    assert.equal(lostIn(1, { locks }), 0)
  })
  test(`tabs that stay and answer again lose nothing, ${how}`, () => {
    assert.equal(lostIn(2, { locks, tabs: 4, answers: 5, rounds: 10 }), 0)
  })
  test(`reads and writes that fail at random lose nothing in silence, ${how}`, () => {
    for (let seed = 0; seed < 3; seed++) assert.equal(lostIn(seed, { locks, rounds: 6, fails: 0.3 }), 0, `seed ${seed}`)
  })
}
