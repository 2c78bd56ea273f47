// @ts-check

// Nothing else touches the browser's storage, which may be full, closed to the site, or fail for a moment.

/** @type {(key: string) => string | null | undefined} what the key holds: null for nothing, undefined if the read failed */
export function readText(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** @type {(key: string, text: string) => boolean} */
export function writeText(key, text) {
  try {
    localStorage.setItem(key, text)
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
    localStorage.removeItem(key)
  } catch {
    // Where nothing can be stored, nothing is to be removed.
  }
}

/** @type {() => string[] | undefined} undefined if they could not be read */
export function storedKeys() {
  try {
    return Object.keys(localStorage)
  } catch {
    return undefined
  }
}

export function canStore() {
  try {
    return !!localStorage
  } catch {
    return false
  }
}
