// @ts-check

/** Whether this copy of the course may keep itself on the device: it is a page of its own behind an address, neither
 * opened from a disk nor shown inside another page, as learning platforms do; and nobody asked to spare data. */
const mayKeep = () =>
  'serviceWorker' in navigator && location.protocol.startsWith('http') && self === top &&
  !(/** @type {any} */ (navigator).connection?.saveData)

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)

/** What is kept is loaded after all that the page itself needs. A host that refuses takes nothing from the course. */
const keep = () => setTimeout(() => navigator.serviceWorker.register(new URL('../../service-worker.js', src)).catch(() => {}), 1000)

if (mayKeep()) {
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}
