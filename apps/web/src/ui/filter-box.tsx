import { useId, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import './filter-box.css'

/** The fields to narrow a list by: in sight on a wide screen, behind a button that counts them on a narrow one. */
export function FilterBox({ count, children }: { count: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="filters" data-open={isOpen}>
      <Button
        className="filters-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {count === 0 ? '筛选' : `筛选（已选 ${count} 项）`} <span aria-hidden>{isOpen ? '▴' : '▾'}</span>
      </Button>
      <div id={id} className="filters-inside">
        {children}
      </div>
    </div>
  )
}
