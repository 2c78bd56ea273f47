// @ts-check

/**
 * A day in a calendar.
 * @typedef {object} Day
 * @property {Date} date
 * @property {string} summary
 * @property {string} description may hold line breaks
 * @property {string} url absolute
 */

const WIDEST = 75

/**
 * A calendar of whole days, by RFC 5545. A day keeps its UID, so a calendar that is read again replaces it.
 * @param {Day[]} days at most one for each date
 * @param {string} course
 * @param {Date} now
 * @returns {string}
 */
export function formatCalendar(days, course, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const events = days.flatMap(({ date, summary, description, url }) => [
    'BEGIN:VEVENT',
    `UID:review-${digits(date)}@${plain(course)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${digits(date)}`,
    `DTEND;VALUE=DATE:${digits(new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${plain(url)}`,
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rehearse//Review//EN', ...events, 'END:VCALENDAR']
  return lines.map(fold).join('\r\n') + '\r\n'
}

/** A date as its own place sees it: 20260105.
 * @type {(date: Date) => string} */
const digits = (date) =>
  `${date.getFullYear()}`.padStart(4, '0') + [date.getMonth() + 1, date.getDate()].map((n) => `${n}`.padStart(2, '0')).join('')

/** @type {(text: string) => string} */
const plain = (text) => text.replace(/[\u0000-\u001f\u007f]/g, '')

/** @type {(text: string) => string} */
const escapeText = (text) => text.split(/\r\n|\r|\n/).map((line) => plain(line).replace(/[\\;,]/g, '\\$&')).join('\\n')

/** Break a line after at most 75 bytes, between characters.
 * @type {(line: string) => string} */
function fold(line) {
  let folded = ''
  let width = 0
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length
    if (width + bytes > WIDEST) {
      folded += '\r\n '
      width = 1
    }
    folded += character
    width += bytes
  }
  return folded
}
