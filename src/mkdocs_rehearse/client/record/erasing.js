// @ts-check
/** @import { Doc } from './document.js' */
/** @import { Store } from './store.js' */
import { readText, removeText, storedKeys, writeText } from './storage.js'
import { addTo, recordKey, tellWindow } from './changing.js'
import { hasGained, mergeDocs } from './importing.js'

/** Take a record out of the browser, with what was set aside of it.
 * @type {(store: Store, course: string) => () => void} the call that brings it back */
export function eraseRecord(store, course) {
  const key = recordKey(course)
  const { doc } = store
  const text = readText(key)
  const aside = storedKeys().filter((name) => name.startsWith(`${key}:aside:`)).map((name) => [name, readText(name)])
  for (const [name] of [[key], ...aside]) removeText(/** @type {string} */ (name))
  tellWindow(course, null)
  return () => {
    for (const [name, text] of aside) writeText(/** @type {string} */ (name), text ?? '')
    // A text that could not be read comes back as it was, unless there is a new record by now.
    if (readText(key) === null && text !== null && writeText(key, text)) tellWindow(course, text)
    else addTo(store, course, (/** @type {Doc} */ now) => hasGained(mergeDocs(now, doc)))
  }
}
