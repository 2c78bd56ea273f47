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
