/**
 * A browser of several tabs, as far as a record knows it: a storage that each tab sees with a delay of its own, storage
 * events, timers on one clock, and locks if there are any. The same seed does the same.
 */
export class Browser {
  now = Date.parse('2026-05-01T10:00:00Z')
  /** What is stored for good. */ kept = new Map()
  /** How many characters fit. */ space = Infinity
  /** Whether a read or a write fails. */ fails = () => false
  #queue = []
  #tabs = new Set()
  #current

  /** @param {{locks?: boolean, latency?: () => number}} [options] latency in milliseconds, each way */
  constructor({ locks = true, latency = () => 0 } = {}) {
    this.latency = latency
    provide('setTimeout', (work, delay = 0) => this.#later(delay, this.#bound(work)))
    provide('clearTimeout', (timer) => timer && (timer.work = () => {}))
    provide('performance', { now: () => this.now })
    provide('navigator', locks ? { locks: { request: async (_name, work) => work() } } : {})
    provide('addEventListener', (type, listener) => this.#current.listeners.add([type, listener]))
    provide('removeEventListener', (type, listener) => this.#drop(type, listener))
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => this.#current.storage })
    const browser = this
    provide('Date', class extends RealDate {
      constructor(...parts) {
        super(...(parts.length ? parts : [browser.now]))
      }
      static now = () => browser.now
    })
  }

  /** Open a tab and do something there: to open a store, above all. */
  open(work = () => {}) {
    const tab = { listeners: new Set(), cache: new Map(this.kept), inFlight: new Map(), isOpen: true }
    tab.storage = storageOf(this, tab)
    tab.do = (work) => this.#in(tab, work)
    tab.leave = () => this.#leave(tab)
    this.#tabs.add(tab)
    tab.store = tab.do(work)
    return tab
  }

  /** Let time pass, and do what is due. */
  pass(milliseconds) {
    const end = this.now + milliseconds
    for (;;) {
      if (!this.#queue.length || this.#queue[0].time > end) break
      const { time, timer } = this.#queue.shift()
      this.now = Math.max(this.now, time)
      timer.work()
    }
    this.now = end
  }

  /** A tab writes; null removes. */
  send(tab, key, text) {
    tab.inFlight.set(key, (tab.inFlight.get(key) ?? 0) + 1)
    this.#inOrder(tab, 'way', () => {
      tab.inFlight.set(key, tab.inFlight.get(key) - 1)
      put(this.kept, key, text)
      for (const other of this.#tabs) if (other !== tab) this.#inOrder(other, 'back', () => this.#hear(other, key, text))
    })
  }

  #hear(tab, key, newValue) {
    if (tab.inFlight.get(key)) return // its own write will follow
    put(tab.cache, key, newValue)
    this.#in(tab, () => {
      for (const [type, listener] of [...tab.listeners]) if (type === 'storage') listener({ key, newValue })
    })
  }

  /** What one tab sends or hears keeps its order. */
  #inOrder(tab, way, work) {
    const time = Math.max(this.now + this.latency(), tab[way] ?? 0)
    tab[way] = time
    this.#later(time - this.now, work)
  }

  #later(delay, work) {
    const timer = { work }
    const time = this.now + Math.max(0, delay)
    const at = this.#queue.findLastIndex((other) => other.time <= time) + 1
    this.#queue.splice(at, 0, { time, timer })
    return timer
  }

  #bound(work) {
    const tab = this.#current
    return () => tab?.isOpen && this.#in(tab, work)
  }

  #in(tab, work) {
    const before = this.#current
    this.#current = tab
    try {
      return work()
    } finally {
      this.#current = before
    }
  }

  #leave(tab) {
    this.#in(tab, () => {
      for (const [type, listener] of [...tab.listeners]) if (type === 'pagehide') listener({})
    })
    tab.isOpen = false
    this.#tabs.delete(tab)
  }

  #drop(type, listener) {
    for (const one of this.#current.listeners) if (one[0] === type && one[1] === listener) this.#current.listeners.delete(one)
  }
}

const RealDate = Date
const provide = (name, value) => Object.defineProperty(globalThis, name, { configurable: true, value })
const put = (map, key, text) => (text === null ? map.delete(key) : map.set(key, text))

/** The storage as a tab sees it: its keys are those of the object, as in browsers. */
function storageOf(browser, tab) {
  const methods = {
    getItem(key) {
      if (browser.fails('getItem', key)) throw new Error('cannot read')
      return tab.cache.get(key) ?? null
    },
    setItem(key, text) {
      const others = [...tab.cache].filter(([name]) => name !== key).flat()
      if ([...others, key, text].join('').length > browser.space || browser.fails('setItem', key)) throw new Error('full')
      tab.cache.set(key, text)
      browser.send(tab, key, text)
    },
    removeItem(key) {
      tab.cache.delete(key)
      browser.send(tab, key, null)
    },
  }
  return new Proxy(methods, {
    ownKeys: () => [...tab.cache.keys()],
    getOwnPropertyDescriptor: (_, key) => (tab.cache.has(key) ? { configurable: true, enumerable: true, value: '' } : undefined),
  })
}

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersOf(seed) {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
}
