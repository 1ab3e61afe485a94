import { pageNumbers } from './page-numbers.ts'
import './pager.css'

/** Turns the pages of a list. */
export function Pager({
  page,
  pages,
  onPage,
}: {
  page: number
  pages: number
  onPage: (page: number) => void
}) {
  if (pages < 2) return null
  return (
    <nav className="pager no-print" aria-label="分页">
      <button type="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </button>
      {pageNumbers(page, pages).map((number, i) =>
        number === 'gap' ? (
          <span key={`gap ${i > 2 ? 'after' : 'before'}`} className="pager-gap" aria-hidden="true">
            …
          </span>
        ) : (
          <button
            key={number}
            type="button"
            className="pager-number"
            aria-label={`第 ${number} 页`}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            {number}
          </button>
        ),
      )}
      <button type="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        下一页
      </button>
    </nav>
  )
}
