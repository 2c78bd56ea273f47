// @ts-check
/** @import { Cause } from './signals.js' */
import { make } from '../item/dom.js'
import { findParts } from '../item/parts.js'
import { copied, copyByHand, ofCharacters } from '../words/item.js'
import { askedIn, boxOf } from './box.js'
import { causesIn } from './signals.js'

/**
 * Show a text as the reader's phone does, with what gives cause for hints underlined where it stands, and its length on
 * a ruler; and offer to copy it.
 * @param {HTMLElement} item
 * @returns {() => void} the call that brings it up to date
 */
export function openPreview(item) {
  const parts = findParts(item, 'preview', 'shown', 'ruler', 'length', 'copy', 'told')
  if (!parts) return () => {}
  const { preview, shown, ruler, length, copy, told } = parts
  const box = boxOf(item)
  item.addEventListener('input', show)
  copy.addEventListener('click', () => {
    box.select() // where the browser refuses, one key is left to press
    navigator.clipboard.writeText(box.value).then(() => (told.textContent = copied), () => (told.textContent = copyByHand))
  })
  preview.hidden = copy.hidden = false
  return show

  function show() {
    const text = box.value.trim()
    ruler.value = text.length
    length.textContent = ofCharacters(text.length, ruler.max)
    told.textContent = ''
    shown.replaceChildren(...piecesOf(text, causesIn(text, askedIn(item)).filter(({ name }) => name !== 'length')))
  }
}

/** A text with the words that causes are in underlined; of two that overlap, the first is.
 * @type {(text: string, causes: Cause[]) => (Node | string)[]} */
function piecesOf(text, causes) {
  let done = 0
  const pieces = causes.sort((one, other) => one.start - other.start).flatMap((cause) => {
    if (cause.start < done) return []
    const before = text.slice(done, cause.start).replace(/\S+$/, '')
    const start = done + before.length
    done = cause.end + text.slice(cause.end).search(/[\s,;:!?)”"]|\.(?!\w)|$/)
    return [before, make('u', '', text.slice(start, done))]
  })
  return [...pieces, text.slice(done)]
}
