import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCalendar } from '../../../src/mkdocs_rehearse/client/course/ics.js'

const now = new Date('2026-01-04T09:08:07.654Z')
const day = { date: new Date(2026, 0, 31), summary: 'Review 2 scenarios', description: 'One\nTwo', url: 'https://example.org/review/' }
const calendar = (more) => formatCalendar([{ ...day, ...more }], 'demo', now)
const unfolded = (text) => text.replaceAll('\r\n ', '').split('\r\n')

test('a calendar of one day', () => {
  assert.deepEqual(calendar().split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rehearse//Review//EN',
    'BEGIN:VEVENT',
    'UID:review-20260131@demo',
    'DTSTAMP:20260104T090807Z',
    'DTSTART;VALUE=DATE:20260131',
    'DTEND;VALUE=DATE:20260201',
    'TRANSP:TRANSPARENT',
    'SUMMARY:Review 2 scenarios',
    'DESCRIPTION:One\\nTwo',
    'URL:https://example.org/review/',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('what has a meaning in the format is escaped, and line breaks add no lines', () => {
  const lines = unfolded(calendar({ summary: 'a,b;c\\d', description: 'x\r\nEND:VEVENT\ry\u0000z' }))
  assert.ok(lines.includes('SUMMARY:a\\,b\\;c\\\\d'))
  assert.ok(lines.includes('DESCRIPTION:x\\nEND:VEVENT\\nyz'))
})

test('an address brings no line of its own', () => {
  assert.ok(unfolded(calendar({ url: 'https://example.org/\r\nX:1' })).includes('URL:https://example.org/X:1'))
})

test('no line has more than 75 bytes, and no character is cut', () => {
  const summary = `${'é😀x'.repeat(60)}`
  const text = calendar({ summary })
  for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75)
  assert.ok(unfolded(text).includes(`SUMMARY:${summary}`))
})

test('a line of 75 bytes is not folded', () => {
  const summary = 'x'.repeat(75 - 'SUMMARY:'.length)
  assert.ok(calendar({ summary }).split('\r\n').includes(`SUMMARY:${summary}`))
})

test('a day keeps its UID, whatever stands in it', () => {
  const uid = (text) => text.match(/^UID:.*$/m)[0]
  assert.equal(uid(calendar({ summary: 'other' })), uid(calendar()))
})
