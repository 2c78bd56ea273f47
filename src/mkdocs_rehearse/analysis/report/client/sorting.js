// @ts-check

/** Make a button of every head of a table, which sorts its rows.
 * @param {HTMLTableElement} table */
export function enableSorting(table) {
  const heads = [...table.tHead?.rows[0].cells ?? []]
  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const rising = head.getAttribute('aria-sort') !== 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', rising ? 'ascending' : 'descending')
      sort(table.tBodies[0], column, rising ? 1 : -1)
    })
  })
}

/** What cannot be compared stands last, whichever way the rest runs.
 * @type {(body: HTMLTableSectionElement, column: number, way: 1 | -1) => void} */
function sort(body, column, way) {
  const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]) }))
  rows.sort((one, other) => {
    if (one.value === undefined || other.value === undefined) return Number(one.value === undefined) - Number(other.value === undefined)
    return way * (typeof one.value === 'number' && typeof other.value === 'number'
      ? one.value - other.value
      : String(one.value).localeCompare(String(other.value), undefined, { numeric: true }))
  })
  body.append(...rows.map(({ row }) => row))
}

/** @type {(cell: HTMLTableCellElement | undefined) => number | string | undefined} */
function valueOf(cell) {
  if (!cell || cell.classList.contains('few')) return
  if (!cell.classList.contains('number')) return cell.textContent?.trim()
  const number = Number.parseFloat(cell.dataset.value ?? cell.textContent?.replace('−', '-') ?? '')
  return Number.isNaN(number) ? undefined : number
}
