// @ts-check
/** @import { Activity, Attempt, Format } from './types.js' */
/** @import { Session } from './session.js' */
/** @import { Event as StateEvent } from './state.js' */
import * as words from '../words/item.js'
import { bandOf } from './bands.js'
import { readBegun, writeBegun } from './begun.js'
import { all, partsOf } from './dom.js'
import { keyOf, readOptions } from './options.js'
import { shuffled } from './order.js'
import { findParts } from './parts.js'
import { clear, openOthers, othersOf, paint } from './result.js'
import { initial, next } from './state.js'
import { offerWay } from './view.js'

/** A form to fill in and to have checked: everything but what grows turn by turn or is written.
 * @type {(item: HTMLElement, session: Session, format: Format<any>) => Activity | undefined} */
export function openSheet(item, session, format) {
  let options = (format.options ?? readOptions)(item)
  const parts = findParts(item, 'form', 'question', 'actions', 'missing', 'check', 'again', 'others', 'result', 'key')
  if (!options.length || !parts) return
  const { form, question, actions, missing, check, again, others, result, key } = parts
  const ratings = (format.key ?? keyOf)(options)
  let state = initial
  let seed = ''

  format.enhance?.(item, options)
  form.addEventListener('submit', submit)
  form.addEventListener('input', touch)
  again.addEventListener('click', retry)
  others.addEventListener('click', () => openOthers(item))
  item.addEventListener('toggle', () => (others.hidden = !othersOf(item).length), true)
  actions.hidden = false
  return { restore }

  function restore() {
    if (session.asked?.seed && !seed) reorder(session.asked.seed)
    const attempt = session.attempts.at(-1)
    const same = session.isCurrent(attempt)
    const valid = same && format.accepts(attempt?.response, ratings)
    const { rows } = begun()
    const work = Array.isArray(rows) ? rows : undefined
    update({ type: 'restore', attempt: same && !valid ? undefined : attempt, valid, work, veiled: session.isVeiled })
  }

  /** Put the options in the order of a round, once; what is shown by the old letters goes.
   * @type {(by: string) => void} */
  function reorder(by) {
    seed = by
    if (state.attempt) update({ type: 'restore', attempt: undefined, valid: false })
    options = shuffled(options, `${seed} ${item.dataset.id}`)
  }

  /** What the learner has begun at the item as it is now.
   * @returns {any} */
  function begun() {
    return Object(session.isCurrent(session.work) && session.work?.response)
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
    const { would } = begun()
    const harm = format.review(options, response).harmful.length > 0
    const given = { response, score: format.score(ratings, response), ...(harm && { harm }), ...(ratings.has(would) && { would }) }
    session.submit(given, (attempt) => {
      update({ type: 'answer', attempt, veiled: session.isVeiled })
      if (!session.isVeiled) show()
    })
  }

  /** The ear gets the verdict, the eye the first reason. */
  function show() {
    result.focus({ preventScroll: true })
    const [why = result] = partsOf(item, 'why').flatMap((why) => all(why, ':scope[open] > summary'))
    why.scrollIntoView({ block: 'center' })
  }

  function touch() {
    if (state.phase === 'answered') return
    update({ type: 'touch' })
    session.keep({ ...Object(session.work?.response), rows: readBegun(options) })
  }

  function retry() {
    update({ type: 'retry' })
    all(question, 'input, button:not([aria-disabled=true])')[0]?.focus()
  }

  /** @type {(event: StateEvent) => void} */
  function update(event) {
    const before = state
    state = next(before, event)
    if (state.attempt !== before.attempt || state.veiled !== before.veiled || event.type === 'retry') render(state.attempt)
    if (event.type === 'restore' && state !== before && state.work) writeBegun(options, /** @type {any[]} */ (state.work))
    format.draw?.(options)
    if (state.missing !== before.missing) missing.textContent = state.missing
    session.note(state)
    // These make browsers look at the page's styles, so they come when nothing else will change.
    question.disabled = !!state.attempt
    key.open = !!state.attempt && !state.veiled
  }

  /** @type {(attempt: Attempt | null) => void} */
  function render(attempt) {
    const { veiled } = state
    clear(item, options, result)
    item.toggleAttribute('data-kept', veiled && !!attempt)
    check.hidden = !!attempt
    again.hidden = result.hidden = !attempt || veiled
    others.hidden = true
    session.rate(attempt && !veiled ? format.score(ratings, attempt.response) : null)
    if (attempt) showAnswer(attempt)
    else showOpen()
  }

  /** @type {(attempt: Attempt) => void} */
  function showAnswer({ response }) {
    format.write(options, response)
    if (state.veiled) return
    const review = format.review(options, response)
    offerWay(item, () => update({ type: 'leave' }))
    paint(item, options, result, { ...review, sentences: [...review.sentences, ...lastTime()] })
    others.hidden = !othersOf(item).length
  }

  /** What was answered before, where the item was asked anew; by letters where the answer is one or more options. */
  function lastTime() {
    const { lastTime: before } = session
    if (!before || !format.accepts(before.response, ratings)) return []
    const chosen = [before.response].flat().flatMap((id) => options.find((option) => option.id === id) ?? [])
    return [words.lastTime(bandOf(Number(before.score)), chosen)]
  }

  function showOpen() {
    form.reset()
    format.reset?.(options)
  }
}
