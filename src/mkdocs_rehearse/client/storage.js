// @ts-check

// Nothing else touches the browser's storage, which may be full, or closed to the site.

/** @type {(key: string) => string | null} */
export function readText(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
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

/** @type {(key: string) => void} */
export function removeText(key) {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing can be stored, nothing is to be removed.
  }
}

/** @type {() => string[]} */
export const storedKeys = () => (canStore() ? Object.keys(localStorage) : [])

export function canStore() {
  try {
    return !!localStorage
  } catch {
    return false
  }
}
