// @ts-check

/** Keep the record in this window where the browser closes its storage to a frame of another host: then the pages
 * inside have it as long as this window is open, and the LMS has it for the next time. */
export function offerShelf() {
  try {
    if (localStorage) return
  } catch {
    Object.assign(globalThis, { rehearseShelf: Object.create(shelf) })
  }
}

/** What pages use of a Storage. Its own keys are what it holds. */
const shelf = {
  /** @type {(key: string) => string | null} */
  getItem(key) {
    return Object.hasOwn(this, key) ? /** @type {any} */ (this)[key] : null
  },

  /** @type {(key: string, text: string) => void} */
  setItem(key, text) {
    /** @type {any} */ (this)[key] = text
    dispatchEvent(new StorageEvent('storage', { key, newValue: text }))
  },

  /** @type {(key: string) => void} */
  removeItem(key) {
    delete (/** @type {any} */ (this)[key])
    dispatchEvent(new StorageEvent('storage', { key, newValue: null }))
  },
}
