// Instant navigation changes the page and leaves the focus nowhere: a screen reader says nothing, and Tab begins at
// the top again. So the focus goes to the new page's heading, unless the address names a place in it.
let isFirst = true
document$.subscribe(() => {
  const heading = document.querySelector('main h1')
  if (!isFirst && heading && !location.hash) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  isFirst = false
})

// A lesson's card has the way on, so the footer need not say it again. (By `:has()` on the page, browsers would look at
// all of it after each change.)
document$.subscribe(() => {
  const footer = document.querySelector('.md-footer__inner')
  if (footer && document.querySelector('.lesson-ending .rehearse-next')) footer.hidden = true
})

// What the theme adds to a page's text: a frame around each table, which scrolls where the table is wide and can then
// be reached by keyboard; and buttons beside code, in landmarks that all have one name and lead nowhere.
const toFit = new ResizeObserver((frames) => {
  for (const { target } of frames) target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1
})
const mend = (text) => {
  for (const frame of text.querySelectorAll('.md-typeset__scrollwrap')) toFit.observe(frame)
  for (const buttons of text.querySelectorAll('.md-code__nav:not([role])')) buttons.setAttribute('role', 'group')
}
const toText = new MutationObserver((changes) => changes.forEach(({ target }) => mend(target)))
document$.subscribe(() => {
  toFit.disconnect()
  toText.disconnect()
  for (const text of document.querySelectorAll('article')) {
    mend(text)
    toText.observe(text, { childList: true, subtree: true })
  }
})
