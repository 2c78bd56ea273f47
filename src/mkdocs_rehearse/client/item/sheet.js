// @ts-check
/** @import { Activity, Attempt, Format } from './types.js' */
/** @import { Session } from './session.js' */
/** @import { Event as StateEvent } from './state.js' */
import { readBegun, writeBegun } from './begun.js'
import { formats } from '../formats/index.js'
import { keyOf, readOptions } from './options.js'
import { findParts } from './parts.js'
import { initial, next } from './state.js'
import { clear, showKey, showMarks, showResult } from './view.js'

/** A form to fill in and to have checked: everything but what grows turn by turn or is written.
 * @type {(item: HTMLElement, session: Session) => Activity | undefined} */
export function openSheet(item, session) {
  const format = formats.get(item.dataset.format)
  return format && open(item, session, format)
}

/** @type {(item: HTMLElement, session: Session, format: Format<any>) => Activity | undefined} */
function open(item, session, format) {
  const options = (format.options ?? readOptions)(item)
  const parts = findParts(item, 'form', 'question', 'actions', 'missing', 'check', 'again', 'result', 'key')
  if (!options.length || !parts) return
  const { form, question, actions, missing, check, again, result, key } = parts
  const ratings = (format.key ?? keyOf)(options)
  let state = initial

  format.enhance?.(item, options)
  form.addEventListener('submit', submit)
  form.addEventListener('input', touch)
  again.addEventListener('click', retry)
  actions.hidden = false
  return { restore }

  function restore() {
    const attempt = session.attempts.at(-1)
    const same = session.isCurrent(attempt)
    const valid = same && format.accepts(attempt?.response, ratings)
    const { rows } = Object(session.isCurrent(session.work) && session.work?.response)
    const work = Array.isArray(rows) ? rows : undefined
    update({ type: 'restore', attempt: same && !valid ? undefined : attempt, valid, work })
  }

  /** @type {(event: Event) => void} */
  function submit(event) {
    event.preventDefault()
    if (state.phase === 'answered') return
    const reading = format.read(options)
    if ('missing' in reading) {
      update({ type: 'lack', missing: reading.missing })
      reading.input.focus()
    } else {
      answer(reading.response)
    }
  }

  /** @type {(response: unknown) => void} */
  function answer(response) {
    const show = (/** @type {Attempt} */ attempt) => {
      update({ type: 'answer', attempt })
      result.focus()
    }
    session.submit(response, format.score(ratings, response), show, format.review(options, response).harmful.length > 0)
  }

  function touch() {
    if (state.phase === 'answered') return
    update({ type: 'touch' })
    session.keep({ ...Object(session.work?.response), rows: readBegun(options) })
  }

  function retry() {
    update({ type: 'retry' })
    const first = '.rehearse-question :is(input, button:not([aria-disabled=true]))'
    item.querySelector(/** @type {'input'} */ (first))?.focus()
  }

  /** @type {(event: StateEvent) => void} */
  function update(event) {
    const before = state
    state = next(before, event)
    if (state.attempt !== before.attempt || event.type === 'retry') renderAttempt(state.attempt)
    if (event.type === 'restore' && state !== before && state.work) writeBegun(options, /** @type {any[]} */ (state.work))
    if (state.missing !== before.missing) missing.textContent = state.missing
    session.tellChanged(state.changed)
  }

  /** @type {(attempt: Attempt | null) => void} */
  function renderAttempt(attempt) {
    clear(item, options, result)
    question.disabled = check.hidden = key.open = !!attempt
    again.hidden = result.hidden = !attempt
    session.rate(attempt && format.score(ratings, attempt.response))
    if (attempt) showAttempt(attempt)
    else showOpen()
  }

  /** @type {(attempt: Attempt) => void} */
  function showAttempt({ response }) {
    const review = format.review(options, response)
    format.write(options, response)
    showResult(item, result, review)
    showMarks(options, review)
    showKey(options, review)
  }

  function showOpen() {
    form.reset()
    format.reset?.(options)
  }
}
