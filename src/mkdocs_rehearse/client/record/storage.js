// @ts-check

// Nothing else touches the browser's storage, which may be full, closed to the site, or fail for a moment.

/** Where it is closed to a frame of another host, as in some LMSs, the frame around a package's pages has a shelf.
 * @returns {Storage} it throws where there is neither */
function shelf() {
  try {
    return localStorage
  } catch {
    const { rehearseShelf = /** @type {any} */ (parent).rehearseShelf } = /** @type {any} */ (globalThis)
    return rehearseShelf
  }
}

/** @type {(key: string) => string | null | undefined} what the key holds: null for nothing, undefined if the read failed */
export function readText(key) {
  try {
    return shelf().getItem(key)
  } catch {
    return undefined
  }
}

/** @type {(key: string, text: string) => boolean} */
export function writeText(key, text) {
  try {
    shelf().setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Move a text to another key and put a new one in its place, even where there is no room for the old one twice: then
 * the new one is written first. The key is never empty, which other tabs would take for a record that was erased.
 * @type {(key: string, old: string, other: string, text: string) => boolean} whether it was; if not, all is as before */
export function moveText(key, old, other, text) {
  const copied = writeText(other, old)
  if (writeText(key, text) && (copied || writeText(other, old))) return true
  removeText(other)
  writeText(key, old)
  return false
}

/** @type {(key: string) => void} */
export function removeText(key) {
  try {
    shelf().removeItem(key)
  } catch {
    // Where nothing can be stored, nothing is to be removed.
  }
}

/** @type {() => string[] | undefined} undefined if they could not be read */
export function storedKeys() {
  try {
    return Object.keys(shelf())
  } catch {
    return undefined
  }
}

export function canStore() {
  try {
    return !!shelf()
  } catch {
    return false
  }
}
