import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const client = new URL('../../../src/mkdocs_rehearse/client/', import.meta.url)
const modules = readdirSync(client, { recursive: true }).filter((path) => path.endsWith('.js'))

// Comments, regular expressions and types are no words for a learner.
const QUIET = /\/\*[^]*?\*\/|(?<=^|[\s;,{(])\/\/.*$|(?<=[(=,:]\s*)\/(?![*/])(?:\\.|\[[^\]]*\]|[^/\n])+\/\w*/gm
const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{[^{}]*\}|[^`\\])*`/g
const CODE = /^from |^import /

/** What reads like words for people: two words of letters beside each other, or a capital and a word. */
const isSentence = (text) =>
  /[\p{L}’,;:]{2,} \p{L}{2,}/u.test(text) || /^[A-Z][a-z]+$/.test(text) || /^[A-Z][a-z]+[.:…!?]/.test(text)

// Names that browsers know, and what is written for programs.
const NAMES = [
  /^Arrow(Up|Down)$|^Enter$/, /^DOMContentLoaded$/, /^Cannot /, /^[.#[:>\w=()*"$ {}|-]*(\[|:scope|:is\(|> )[^]*$/, /^(rehearse[\w-]* ?)+$/, /^(input|a, |textarea)[\w:, ]*(button|\[)/,
  /^\w+ [\w/]+ 1fr$/, /^(BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART|DTEND|TRANSP|SUMMARY|DESCRIPTION|URL):?/, /^use strict$/,
  // What goes to the console, and the words of the standards of LMSs.
  /^Rehearse: /, /^(Basic|Browse|Commit|Initialize|Review|Terminate|not attempted|audio, video) ?$/,
]

const textsIn = (source) =>
  source
    .replace(QUIET, ' ')
    .split('\n')
    .filter((line) => !CODE.test(line))
    .join('\n')
    .match(TEXT) ?? []

for (const path of modules.filter((path) => !path.startsWith('words/'))) {
  test(`no sentence stands in ${path}`, () => {
    const texts = textsIn(readFileSync(new URL(path, client), 'utf8')).map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, ''))
    assert.deepEqual(texts.filter((text) => isSentence(text.trim()) && !NAMES.some((name) => name.test(text))), [])
  })
}

test('sentences are found in words/', () => {
  const texts = modules.filter((path) => path.startsWith('words/')).flatMap((path) => textsIn(readFileSync(new URL(path, client), 'utf8')))
  const found = texts.map((text) => text.slice(1, -1)).filter(isSentence)
  for (const words of ['Choose a reply first.', 'Not begun', 'Your round', 'Record of practice', 'Nothing is due today.']) assert.ok(found.includes(words), words)
})
