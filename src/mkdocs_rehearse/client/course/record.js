// @ts-check
import { formatDoc } from '../record/document.js'
import { NOTICES } from '../words/item.js'
import { addTo } from '../record/changing.js'
import { dayDigits, dayWords, download, line, list } from './dom.js'
import { dueList } from './due.js'
import { eraseRecord } from '../record/erasing.js'
import { fits, hasGained, mergeDocs, readImport } from '../record/importing.js'
import { LearnerElement } from './learner.js'
import { isWritten, plansOf } from '../record/plans.js'
import { fillSheet } from './sheet.js'
import { answerTable, lessonList, missList } from './tables.js'
import * as words from '../words/course.js'

// Four bytes for each character of the longest record.
const LARGEST = 8e6

/** The learner's record, and what can be done with it. */
export class RehearseRecord extends LearnerElement {
  #enhanced = false
  #bringBack = () => {}

  enhance() {
    if (this.#enhanced) return
    this.#enhanced = true
    this.#on('.rehearse-export', 'click', () => this.#export())
    this.#on('.rehearse-import', 'change', (event) => this.#import(/** @type {HTMLInputElement} */ (event.target)))
    this.#on('.rehearse-erase', 'click', () => this.#dialog.showModal())
    this.#on('dialog', 'close', () => this.#dialog.returnValue === 'erase' && this.#erase())
    this.#on('.rehearse-undo', 'click', () => this.#undo())
    this.#on('.rehearse-print', 'submit', (event) => this.#print(event))
  }

  draw() {
    const { map, progress, store } = this
    const { answered, total } = progress.standing(progress.entries)
    const mastered = map.lessons.filter((lesson) => progress.standing(progress.entriesOf(lesson)).state === 'mastered')
    const plans = map.lessons.flatMap((lesson) => progress.plansOf(lesson))
    const summary = words.summary(answered, total, mastered.length, map.lessons.length)
    this.#show('summary', summary, this.isAlone ? ` ${words.onDisk}` : '')
    this.#show('lessons', lessonList(map, progress))
    this.#show('misses', missList(map, progress))
    this.#show('due', ...dueList(progress, new Date()))
    this.#show('plans', plans.length ? list('rehearse-rows', ...plans.map((plan) => [words.planWords(plan)])) : line('', 'You have written no plan yet.'))
    this.#show('answers', answerTable(map, progress), ...this.#strays(progress.strays))
    const { attempts } = store.doc
    const held = [...attempts.values()].reduce((sum, { length }) => sum + length, 0)
    this.#show('holds', words.holds(held, [...plansOf(store.doc).values()].filter(isWritten).length))
    this.#notice()
  }

  /** @type {(count: number) => HTMLElement[]} */
  #strays = (count) =>
    count ? [line('', `${words.counted(count, 'more answer')} belong${count === 1 ? 's' : ''} to scenarios that the course no longer has.`)] : []

  #notice() {
    const notice = this.store.takeNotice()
    if (!notice) return
    const place = this.place('.rehearse-notice')
    place.hidden = false
    place.textContent = notice === 'unsaved' ? words.blocked : NOTICES[notice]
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
    this.#tell(text === undefined ? words.PROBLEMS.large : this.#merge(text))
  }

  /** @type {(text: string) => string} what came of it */
  #merge(text) {
    const { store, map } = this
    const read = readImport(text, map.course)
    if ('problem' in read) return words.PROBLEMS[read.problem]
    const trial = store.doc
    const gain = mergeDocs(trial, read.doc)
    if (!fits(trial, map.course)) return words.PROBLEMS.full
    const notice = addTo(store, map.course, (doc) => hasGained(mergeDocs(doc, read.doc)))
    return notice.startsWith('unsave') ? words.notKept : words.gained(gain, read.doc.fault === 'damaged')
  }

  #erase() {
    this.#bringBack = eraseRecord(this.store, this.map.course)
    this.#tell(words.erased)
    this.place('.rehearse-undo').hidden = false
    this.place('.rehearse-undo').focus()
  }

  #undo() {
    this.#bringBack()
    this.#tell(words.broughtBack)
    this.place('.rehearse-undo').hidden = true
    this.place('.rehearse-export').focus()
  }

  /** @type {(event: Event) => void} */
  #print(event) {
    event.preventDefault()
    const sheet = this.place('.rehearse-sheet')
    const name = /** @type {HTMLInputElement} */ (this.place('.rehearse-learner')).value.trim()
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
    return /** @type {HTMLDialogElement} */ (this.place('dialog'))
  }

  #tell(/** @type {string} */ text) {
    this.place('.rehearse-told').textContent = text
  }

  /** @type {(part: string, ...nodes: (Node | string)[]) => void} */
  #show(part, ...nodes) {
    for (const place of this.querySelectorAll(`[data-part=${part}]`)) place.replaceChildren(...nodes)
  }

  /** @type {(selector: string, type: string, act: (event: Event) => void) => void} */
  #on = (selector, type, act) => this.place(selector).addEventListener(type, act)
}
