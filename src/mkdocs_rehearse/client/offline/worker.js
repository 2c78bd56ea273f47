// @ts-check

// The service worker: the network first, for every file; where it fails, the copy that was taken in. All files of the
// course are taken in at once, each under its address and the digest of its content. So an update loads what changed
// and nothing else, and the copies of two builds stand side by side until the later one is whole.

/** @type {{registration: {scope: string}, clients: {claim(): Promise<void>}, skipWaiting(): Promise<void>,
 *   addEventListener(type: string, listener: (event: any) => void): void}} */
const worker = /** @type {any} */ (self)

/** @type {Record<string, string>} address from the site's root → digest */
const files = /** @type {any} */ (self).rehearseFiles

const { scope } = worker.registration
const AT_A_TIME = 6

const opened = () => caches.open(`rehearse ${scope}`)

/** @type {(address: string) => string} */
const keyOf = (address) => `${scope}${address}?${files[address]}`

/** @type {(address: string) => boolean} */
const isKept = (address) => Object.hasOwn(files, address)

/** A path without what hosts add to the names of files, and leave out of them.
 * @type {(url: string) => string} */
const bare = (url) => new URL(url).pathname.replace(/(index)?(\.html)?\/?$/, '')

/** Take in what is not there yet. What the host does not give is left out; a network that fails ends it, and the next
 * visit goes on from there. */
async function takeIn() {
  const cache = await opened()
  const there = new Set((await cache.keys()).map(({ url }) => url))
  const missing = Object.keys(files).filter((address) => !there.has(keyOf(address)))
  const take = async () => {
    for (let address = missing.shift(); address !== undefined; address = missing.shift()) {
      const response = await fetch(scope + address, { cache: 'no-cache' })
      // Whoever is led elsewhere, as to a page for signing in, gets another file than this one. And a copy that tells of
      // a redirection would not be accepted as a page.
      if (response.ok && bare(response.url) === bare(scope + address)) await cache.put(keyOf(address), new Response(response.body, response))
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, take))
  await worker.skipWaiting()
}

/** Let go of the copies of other builds. */
async function settle() {
  const [cache, own] = [await opened(), new Set(Object.keys(files).map(keyOf))]
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url)
  await worker.clients.claim()
}

/** @type {(request: Request) => Promise<Response>} */
async function answer(request) {
  try {
    const response = await fetch(request)
    return response.status < 500 ? response : (await copyOf(request)) ?? response
  } catch (error) {
    const copy = (await copyOf(request)) ?? (request.mode === 'navigate' ? await kept('404.html') : undefined)
    if (copy) return copy
    throw error
  }
}

/** @type {(request: Request) => Promise<Response | undefined>} */
async function copyOf({ url }) {
  const { origin, pathname } = new URL(url)
  const address = `${origin}${pathname}`.slice(scope.length).replace(/(^|\/)index\.html$/, '$1')
  // Links of a page are relative to its folder.
  return isKept(`${address}/`) ? Response.redirect(`${scope}${address}/`) : kept(address)
}

/** @type {(address: string) => Promise<Response | undefined>} */
const kept = async (address) => (isKept(address) ? (await opened()).match(keyOf(address)) : undefined)

worker.addEventListener('install', (event) => event.waitUntil(takeIn()))
worker.addEventListener('activate', (event) => event.waitUntil(settle()))
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request))
})
