// @ts-check
import { LearnerElement } from './learner.js'
import { newPlan, plansOf } from '../record/plans.js'
import { kept, notKept } from '../words/course.js'

const PAUSE = 400

/**
 * An if-then plan that the learner writes.
 *
 * Attribute: data-plan, the name under which it is kept.
 */
export class RehearsePlan extends LearnerElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #pause
  #enhanced = false
  /** @type {string | undefined} when the plan in the fields was written */ #shown
  #leave = () => this.#keep()

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    this.addEventListener('input', () => {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.#keep(), PAUSE)
    })
    // What was typed is kept when the page is left, too.
    this.addEventListener('focusout', this.#leave)
  }

  connectedCallback() {
    addEventListener('pagehide', this.#leave)
    super.connectedCallback()
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.#leave)
    this.#keep()
    super.disconnectedCallback()
  }

  draw() {
    const plan = this.#plan
    // Where the learner is at work, another tab does not interfere.
    if (this.#pause !== undefined || this.#shown === (plan?.time ?? '')) return
    this.#shown = plan?.time ?? ''
    this.#field('if').value = plan?.if ?? ''
    this.#field('then').value = plan?.then ?? ''
    this.#tell(this.#isEmpty ? '' : kept)
  }

  get #plan() {
    return plansOf(this.store.doc).get(this.dataset.plan ?? '')
  }

  get #isEmpty() {
    return !this.#field('if').value && !this.#field('then').value
  }

  /** Only what was typed and is not kept yet. */
  #keep() {
    if (this.#pause === undefined) return
    clearTimeout(this.#pause)
    this.#pause = undefined
    const texts = { if: this.#field('if').value, then: this.#field('then').value }
    const plan = newPlan(texts, this.#plan, Date.now())
    this.#shown = plan.time
    const notice = this.store.put({ plans: { [this.dataset.plan ?? '']: plan } })
    this.#tell(notice ? notKept : this.#isEmpty ? '' : kept)
  }

  #tell(/** @type {string} */ words) {
    const status = this.place('told')
    if (status && status.textContent !== words) status.textContent = words
  }

  /** @type {(name: 'if' | 'then') => HTMLTextAreaElement} */
  #field(name) {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector(`[name=${name}]`))
  }
}
