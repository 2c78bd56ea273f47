// @ts-check

/** The page around the course: a window into it, a line that says how things are, and the way out. */
export class Screen {
  #window = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'))
  #status = /** @type {HTMLElement} */ (document.querySelector('[role=status]'))
  #button = /** @type {HTMLButtonElement} */ (document.querySelector('button'))
  #base = new URL('course/', location.href)
  #muted = false
  /** @type {string[]} in which the first page may be shown instead */ #languages = []

  constructor() {
    this.#window.addEventListener('load', () => this.#enter())
  }

  /** Show a page of the course. Whoever has written its address into an LMS leads to no other place.
   * @type {(place: string, wishes: {silent?: boolean, languages?: string[]}) => void} */
  open(place, { silent = false, languages = [] }) {
    this.#muted = silent
    this.#languages = place ? [] : languages
    const { href, pathname } = URL.canParse(place, this.#base.href) ? new URL(place, this.#base) : this.#base
    const fits = href.startsWith(this.#base.href) && /\.html$/.test(pathname)
    this.#window.src = fits ? href : new URL('index.html', this.#base).href
  }

  /** @returns {string} the page that is shown, from the course's root; empty for none of its own */
  get place() {
    const href = this.#document?.location.href.replace(/[?#].*/, '') ?? ''
    return href.startsWith(this.#base.href) ? href.slice(this.#base.href.length) : ''
  }

  /** @type {(...words: (string | false)[]) => void} */
  say(...words) {
    const text = words.filter(Boolean).join(' ')
    if (this.#status.textContent !== text) this.#status.textContent = text
  }

  /** @type {(label: string, act: () => void) => void} */
  offer(label, act) {
    this.#button.textContent = label
    this.#button.hidden = false
    this.#button.addEventListener('click', act)
  }

  /** Nothing is left but a word. @type {(text: string) => void} */
  end(text) {
    this.#window.remove()
    this.#button.remove()
    this.say(text)
  }

  /** @returns {Document | null} */
  get #document() {
    try {
      return this.#window.contentDocument
    } catch {
      return null // a page of another host
    }
  }

  #enter() {
    const inner = this.#document
    if (!inner) return
    document.title = inner.title || document.title
    this.#translate(inner)
    inner.addEventListener('click', (event) => this.#follow(event), true)
    if (this.#muted) for (const media of inner.querySelectorAll('audio, video')) /** @type {HTMLMediaElement} */ (media).muted = true
  }

  /** Where the course stands in a language that the learner likes better, begin there.
   * @type {(inner: Document) => void} */
  #translate(inner) {
    const others = [.../** @type {NodeListOf<HTMLLinkElement>} */ (inner.querySelectorAll('link[rel=alternate][hreflang]'))]
    const likes = this.#languages.splice(0)
    const speaks = (/** @type {string} */ language, /** @type {string} */ tag) => tag.split('-')[0] === language.split('-')[0]
    const best = likes.find((tag) => speaks(inner.documentElement.lang, tag) || others.some(({ hreflang }) => speaks(hreflang, tag)))
    const other = best && !speaks(inner.documentElement.lang, best) && others.find(({ hreflang }) => speaks(hreflang, best))
    if (other && other.href.startsWith(this.#base.href)) this.#window.src = other.href
  }

  /** What lies outside of the course opens beside it: inside, it would take its place. @type {(event: Event) => void} */
  #follow({ target }) {
    const link = /** @type {Element | null} */ (target)?.closest?.('a[href]')
    const { href = '' } = /** @type {HTMLAnchorElement} */ (link ?? {})
    if (!link || href.startsWith(this.#base.href) || !/^https?:/.test(href)) return
    Object.assign(link, { target: '_blank', rel: 'noopener' })
  }
}
