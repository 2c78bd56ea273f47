// @ts-check

/** Milliseconds after which every tab has heard of a change, and none writes any longer what it had read before, on a busy
 * machine too. */
export const SETTLED = 10_000

/** Do something when no other tab does the same; where there are no locks, at once.
 * @type {(name: string, work: () => void) => void} */
export function inTurn(name, work) {
  if (navigator.locks) navigator.locks.request(name, work).catch(() => {})
  else work()
}

/** Do something once the page has been painted, so that no learner waits for it.
 * @type {(work: () => void) => void} */
export function afterPaint(work) {
  let done = false
  const once = () => {
    if (!done) work()
    done = true
  }
  // A page that nobody sees is not painted.
  setTimeout(once, 200)
  globalThis.requestAnimationFrame?.(() => setTimeout(once, 20))
}

/** A call that does the work after the next paint, however often it is called before.
 * @type {(work: () => void) => () => void} */
export function onceAfterPaint(work) {
  let waits = false
  return () => {
    if (!waits) {
      afterPaint(() => {
        waits = false
        work()
      })
    }
    waits = true
  }
}
