// @ts-check
import { partOf } from '../item/dom.js'
import { copyOf, formatDoc } from '../record/document.js'
import { eraseRecord } from '../record/erasing.js'
import { fits, readImport } from '../record/importing.js'
import { mergeDocs } from '../record/merging.js'
import { isWritten, plansOf } from '../record/plans.js'
import * as words from '../words/course.js'
import { NOTICES } from '../words/item.js'
import { dayDigits, dayWords, download, line, list } from './dom.js'
import { dueList } from './due.js'
import { LearnerElement } from './learner.js'
import { fillSheet } from './sheet.js'
import { answerTable, legend, lessonList, missList, summaryOf } from './tables.js'

// Four bytes for each character of the longest record.
const LARGEST = 8e6

/** The learner's record, and what can be done with it. */
export class RehearseRecord extends LearnerElement {
  #enhanced = false
  #bringBack = () => {}

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    this.#on('export', 'click', () => this.#export())
    this.#on('import', 'change', (event) => this.#import(/** @type {HTMLInputElement} */ (event.target)))
    this.#on('erase', 'click', () => this.#dialog.showModal())
    this.#on('undo', 'click', () => this.#undo())
    this.#on('print', 'submit', (event) => this.#print(event))
    this.#dialog.addEventListener('close', () => this.#dialog.returnValue === 'erase' && this.#erase())
  }

  draw() {
    const { map, progress, store } = this
    const plans = map.lessons.flatMap((lesson) => progress.plansOf(lesson))
    const isEmpty = !store.doc.attempts.size && !plans.length
    this.toggleAttribute('data-empty', isEmpty)
    this.place('empty')?.toggleAttribute('hidden', !isEmpty)
    this.place('legend')?.toggleAttribute('hidden', isEmpty)
    this.show('legend', ...legend())
    this.show('summary', summaryOf(map, progress), ` ${words.weeks(progress.weeks)}`, this.isAlone ? ` ${words.onDisk}` : '')
    this.show('lessons', lessonList(map, progress))
    this.show('misses', missList(map, progress))
    this.show('due', ...dueList(this, new Date()))
    this.show('plans', plans.length ? list('rehearse-rows', ...plans.map((plan) => [words.planWords(plan)])) : line('', words.noPlans))
    const { strays } = progress
    this.show('answers', answerTable(map, progress), ...(strays ? [line('', words.strays(strays))] : []))
    const held = [...store.doc.attempts.values()].reduce((sum, { length }) => sum + length, 0)
    this.show('holds', words.holds(held, [...plansOf(store.doc).values()].filter(isWritten).length))
    this.#notice()
  }

  #notice() {
    const notice = this.store.takeNotice()
    if (!notice) return
    this.place('notice')?.toggleAttribute('hidden', false)
    this.show('notice', NOTICES[notice])
  }

  #export() {
    const { map, store } = this
    download(`${map.course}-record-${dayDigits(new Date())}.json`, 'application/json', formatDoc(store.doc, map.course))
  }

  /** @type {(input: HTMLInputElement) => Promise<void>} */
  async #import(input) {
    const [file] = input.files ?? []
    if (!file) return
    const text = file.size > LARGEST ? undefined : await file.text().catch(() => '')
    input.value = ''
    this.show('told', text === undefined ? words.PROBLEMS.large : this.#merge(text))
  }

  /** @type {(text: string) => string} what came of it */
  #merge(text) {
    const { store, map, own } = this
    const read = readImport(text, map.course, own)
    if ('problem' in read) return words.PROBLEMS[read.problem]
    const trial = copyOf(store.doc)
    const gain = mergeDocs(trial, copyOf(read.doc))
    if (!fits(trial, map.course)) return words.PROBLEMS.full
    return store.merge(read.doc) ? words.notKept : words.gained(gain, read.doc.fault === 'damaged')
  }

  #erase() {
    this.#bringBack = eraseRecord(this.store, this.map.course)
    this.#offer('undo', words.erased, false)
  }

  #undo() {
    this.#bringBack()
    this.#offer('export', words.broughtBack, true)
  }

  /** Say what was done, and what can be done next.
   * @type {(part: string, told: string, isBack: boolean) => void} */
  #offer(part, told, isBack) {
    this.show('told', told)
    this.place('undo')?.toggleAttribute('hidden', isBack)
    this.place(part)?.focus()
  }

  /** @type {(event: Event) => void} */
  #print(event) {
    event.preventDefault()
    const sheet = /** @type {HTMLElement} */ (this.place('sheet'))
    const name = /** @type {HTMLInputElement} */ (partOf(this, 'learner')).value.trim()
    fillSheet(sheet, this.map, this.progress, name, dayWords(new Date()))
    const root = document.documentElement
    sheet.hidden = false
    root.classList.add('rehearse-printing')
    const done = () => {
      sheet.hidden = true
      root.classList.remove('rehearse-printing')
    }
    addEventListener('afterprint', done, { once: true })
    print()
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'))
  }

  /** @type {(part: string, type: string, act: (event: Event) => void) => void} */
  #on = (part, type, act) => this.place(part)?.addEventListener(type, act)
}
