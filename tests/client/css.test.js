import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const folder = new URL('../../src/mkdocs_rehearse/client/css/', import.meta.url)
const files = readdirSync(folder).filter((name) => name !== 'index.css')
const read = (name) => readFileSync(new URL(name, folder), 'utf8')

test('the stylesheet is made of every file', () => {
  const imported = [...read('index.css').matchAll(/@import "\.\/(.+)";/g)].map(([, name]) => name)
  assert.deepEqual([...imported].sort(), files)
})

test('what is ours stands in one nest of a file', () => {
  for (const name of files) {
    const nests = read(name).match(/^\.rehearse\.rehearse \{$/gm) ?? []
    assert.ok(nests.length <= 1, name)
  }
})

test('there are at most ten sizes of type', () => {
  const sizes = new Set(files.flatMap((name) => [...read(name).matchAll(/font-size: ([^;]+);/g)].map(([, size]) => size)))
  assert.ok(sizes.size <= 10, [...sizes].join(', '))
})

test('no rule makes a browser look at the whole page after each change', () => {
  const theme = new URL('../../overrides/assets/stylesheets/', import.meta.url)
  const sheets = [...files.map(read), ...readdirSync(theme).map((name) => readFileSync(new URL(name, theme), 'utf8'))]
  for (const sheet of sheets) assert.doesNotMatch(sheet, /(?:^|[\s,(])(?:html|body|main|article|:root)[^\s,{]*:has\(/m)
})
