import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { moveText, readText, storedKeys, writeText } from '../../../src/mkdocs_rehearse/client/record/storage.js'

/** A storage that takes so many characters, keys and texts together. */
let kept, space

beforeEach(() => {
  kept = new Map()
  space = Infinity
  provide({
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => kept.delete(key),
    setItem(key, text) {
      if ([...new Map([...kept, [key, text]])].flat().join('').length > space) throw new Error('full')
      kept.set(key, text)
    },
  })
})

const provide = (value) => Object.defineProperty(globalThis, 'localStorage', { configurable: true, value })
const move = (room) => {
  kept.set('key', 'old old old')
  space = room
  return moveText('key', 'old old old', 'aside', 'new')
}

test('a text moves to another key, and a new one takes its place', () => {
  assert.equal(move(100), true)
  assert.deepEqual([...kept], [['key', 'new'], ['aside', 'old old old']])
})

test('while a text moves where there is room for it twice, it always stands somewhere', () => {
  const { setItem, ...others } = localStorage
  const seen = []
  const watched = (key, text) => {
    setItem(key, text)
    seen.push([...kept.values()].includes('old old old'))
  }
  provide({ ...others, setItem: watched })
  assert.equal(move(100), true)
  assert.deepEqual([...new Set(seen)], [true])
})

test('where the old text has no room twice, the new one is written first', () => {
  assert.equal(move('key'.length + 'new'.length + 'aside'.length + 'old old old'.length), true)
  assert.deepEqual([...kept], [['key', 'new'], ['aside', 'old old old']])
})

test('where the old text finds no room beside the new one, it comes back', () => {
  assert.equal(move('key'.length + 'old old old'.length), false)
  assert.deepEqual([...kept], [['key', 'old old old']])
})

test('where the new text finds no room beside the copy, the copy goes', () => {
  kept.set('key', 'old')
  space = 'key'.length + 'old'.length + 'aside'.length + 'old'.length
  assert.equal(moveText('key', 'old', 'aside', 'a new text that is longer'), false)
  assert.deepEqual([...kept], [['key', 'old']])
})

test('a read that fails is told from a key that holds nothing', () => {
  assert.equal(readText('key'), null)
  provide({
    getItem() {
      throw new Error('cannot read')
    },
  })
  assert.equal(readText('key'), undefined)
})

test('a storage that is closed takes nothing, and has no keys to tell of', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new Error('denied')
    },
  })
  assert.deepEqual([readText('key'), writeText('key', 'x'), storedKeys()], [undefined, false, undefined])
})
