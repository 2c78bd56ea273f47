// @ts-check
/** @import { Activity, Attempt } from '../item/types.js' */
/** @import { Session } from '../item/session.js' */
/** @import { Written } from './box.js' */
import { boxOf, isWritten, readBox, watchBox, writeBox } from './box.js'
import { make } from '../item/dom.js'
import { findParts } from '../item/parts.js'
import { offerWay } from '../item/view.js'
import * as words from '../words/item.js'

/** A text to write: the examples stay away until something is written, then it can be revised.
 * @type {(item: HTMLElement, session: Session) => Activity | undefined} */
export function openDraft(item, session) {
  const parts = findParts(item, 'form', 'actions', 'missing', 'anyway', 'again', 'result', 'outcome', 'key', 'reading')
  const box = boxOf(item)
  if (!parts || !box) return
  const { form, actions, missing, anyway, again, result, outcome, key, reading } = parts
  let touched = false // the learner is at work, which the record must not overwrite
  let compared = false
  let unlocked = false

  const hint = watchBox(item, touch, keep)
  form.addEventListener('submit', compare)
  anyway.addEventListener('click', showAnyway)
  again.addEventListener('click', revise)
  return { restore }

  function touch() {
    touched = true
    missing.textContent = ''
  }

  /** @returns {(Attempt & {response: Written})[]} */
  function attempts() {
    const fits = (/** @type {Attempt} */ attempt) => session.isCurrent(attempt) && isWritten(attempt.response)
    return /** @type {any} */ (session.attempts.filter(fits))
  }

  function keep() {
    const written = readBox(item)
    const isKept = written.text === attempts().at(-1)?.response.text && !written.checklist.some(Boolean)
    if (!isKept) session.keep(written)
  }

  function restore() {
    const last = session.attempts.at(-1)
    session.note({ changed: !!last && !session.isCurrent(last) })
    if (touched) return
    writeBox(item, session.work?.response ?? last?.response)
    const latest = attempts().at(-1)
    if (latest && !unlocked) unlock()
    compared = latest?.response.text === box.value
    render()
    hint()
  }

  /** @type {(event: Event) => void} */
  function compare(event) {
    event.preventDefault()
    const { text, checklist } = readBox(item)
    if (!text.trim()) {
      missing.textContent = words.writeFirst
      box.focus()
    } else if (text === attempts().at(-1)?.response.text) {
      show() // it is no other version
    } else {
      // Nobody has said no to questions that were not shown.
      session.submit({ response: { text, checklist: unlocked ? checklist : [] }, score: null }, show)
    }
  }

  function show() {
    touched = false
    compared = true
    unlock()
    render()
    result.focus()
  }

  function unlock() {
    unlocked = key.open = true
  }

  function showAnyway() {
    unlock()
    render()
    key.querySelector('summary')?.focus()
  }

  function revise() {
    touched = true
    compared = false
    render()
    box.focus()
  }

  function render() {
    box.readOnly = actions.hidden = compared
    anyway.hidden = unlocked
    again.hidden = result.hidden = !compared
    key.hidden = reading.hidden = !unlocked
    if (compared) offerWay(item)
    outcome.replaceChildren(...(compared ? versions() : []))
  }

  /** What to do with the examples, and with two versions of the text. */
  function versions() {
    const first = attempts()[0]?.response.text ?? box.value
    if (first === box.value) return [make('p', '', words.compareDraft)]
    const sides = [first, box.value].map((version, at) =>
      make('div', '', make('p', '', make('strong', '', words.versions[at])), make('p', 'rehearse-version', version)),
    )
    return [make('p', '', words.compareVersions), make('div', 'rehearse-sides', ...sides)]
  }
}
