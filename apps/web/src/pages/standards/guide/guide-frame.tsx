import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { strings } from './strings.ts'
import './guide.css'

export interface Contents {
  readonly id: string
  readonly title: string
}

/** The frame of a guide: what it is, what one can do with it, its contents beside it. */
export function GuideFrame({
  head,
  actions,
  contents,
  children,
}: {
  head: ReactNode
  actions?: ReactNode
  contents: readonly Contents[]
  children: ReactNode
}) {
  return (
    <article className="guide">
      <header className="guide-head">
        {head}
        <div className="guide-actions no-print">
          <Link to="/" className="guide-test">
            {strings.test}
          </Link>
          {actions}
          <Button className="guide-print" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
            {strings.print}
          </Button>
        </div>
      </header>
      <div className="guide-columns">
        <nav className="guide-contents no-print" aria-label={strings.contents}>
          <ol>
            {contents.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="guide-sections">{children}</div>
      </div>
    </article>
  )
}
