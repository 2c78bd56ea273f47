// @ts-check
/** @import { Activity } from '../item/types.js' */
/** @import { Session } from '../item/session.js' */
import { partOf } from '../item/dom.js'
import { boxOf, readBox, watchBox, writeBox } from './box.js'
import { openPreview } from './preview.js'

/** A text of the learner's own, with hints and questions. It is kept in the record and is never an attempt.
 * @type {(item: HTMLElement, session: Session) => Activity | undefined} */
export function openDesk(item, session) {
  const again = partOf(item, 'again')
  if (!boxOf(item) || !again) return
  let touched = false
  const hint = watchBox(
    item,
    () => (touched = true),
    () => session.keep(readBox(item)),
  )
  const preview = openPreview(item)
  again.addEventListener('click', () => {
    touched = false
    session.keep(null)
    boxOf(item).focus()
  })
  again.hidden = false
  return {
    restore() {
      session.note({ changed: false })
      if (touched) return
      writeBox(item, session.work?.response)
      hint()
      preview()
    },
  }
}
