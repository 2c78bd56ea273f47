import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { addTo } from '../../../src/mkdocs_rehearse/client/record/changing.js'
import { mergePlans, plansOf } from '../../../src/mkdocs_rehearse/client/record/plans.js'
import { Store } from '../../../src/mkdocs_rehearse/client/record/store.js'

const KEY = 'rehearse:demo'
const EMPTY = JSON.stringify({ version: 1, course: 'demo', items: {} })
const plan = { if: 'a request comes', then: 'I ask', time: '2026-05-01T10:00:00.000Z' }

/** A browser's storage, and who hears of it. */
let kept, heard

beforeEach(() => {
  kept = new Map()
  heard = new Set()
  provide('addEventListener', (type, listener) => type === 'storage' && heard.add(listener))
  provide('removeEventListener', (_type, listener) => heard.delete(listener))
  provide('navigator', {})
  provide('localStorage', { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) })
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
})

const provide = (name, value) => Object.defineProperty(globalThis, name, { configurable: true, value })

/** Another tab writes. */
function write(text, key = KEY) {
  if (text === null) kept.delete(key)
  else kept.set(key, text)
  for (const hear of [...heard]) hear({ key, newValue: text })
}

function storeWithPlan() {
  const store = new Store('demo')
  addTo(store, 'demo', (doc) => mergePlans(doc, [['p', plan]]) > 0)
  return store
}

const plans = () => [...plansOf(new Store('demo').doc).keys()]

test('what another tab writes over is written again, as often as it happens', () => {
  storeWithPlan()
  assert.deepEqual(plans(), ['p'])
  write(EMPTY)
  write(EMPTY)
  assert.deepEqual(plans(), ['p'])
})

test('what another tab has changed later stays as that tab left it', () => {
  storeWithPlan()
  const later = { ...plan, then: 'I wait', time: '2026-05-01T10:00:01.000Z' }
  write(JSON.stringify({ version: 1, course: 'demo', items: {}, plans: { p: later } }))
  assert.equal(plansOf(new Store('demo').doc).get('p').then, 'I wait')
})

test('what was erased stays erased', () => {
  storeWithPlan()
  write(null)
  write(EMPTY)
  assert.deepEqual(plans(), [])
})

test('what happens to the record of another course changes nothing', () => {
  storeWithPlan()
  write(null, 'rehearse:other')
  write(EMPTY)
  assert.deepEqual(plans(), ['p'])
})

test('when every tab has heard of it, it is left to them', () => {
  storeWithPlan()
  mock.timers.tick(10000)
  write(EMPTY)
  assert.deepEqual(plans(), [])
})
