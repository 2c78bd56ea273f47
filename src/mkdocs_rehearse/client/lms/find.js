// @ts-check

// Windows of other hosts, and endless ones: SCORM 1.2 and 2004 look no further than this.
const FURTHEST = 500

/** Find an LMS's API in the windows around this one, then in those around the window that opened it.
 * Source: SCORM 2004 4th Edition, Run-Time Environment, 3.3.6.1.
 * @type {(name: string, from?: Window) => any} */
export function findApi(name, from = window) {
  const opener = from.top && read(from.top, 'opener')
  return search(name, from) ?? (from.opener ? search(name, from.opener) : undefined) ?? (opener ? search(name, opener) : undefined)
}

/** @type {(name: string, from: Window) => any} */
function search(name, from) {
  for (let frame = from, depth = 0; depth < FURTHEST; frame = frame.parent, depth++) {
    const api = read(frame, name)
    if (api) return api
    if (!frame.parent || frame.parent === frame) return undefined
  }
  return undefined
}

/** A window of another host lets nobody read it; the ones around it may.
 * @type {(frame: any, name: string) => any} */
function read(frame, name) {
  try {
    return frame[name] ?? undefined
  } catch {
    return undefined
  }
}
