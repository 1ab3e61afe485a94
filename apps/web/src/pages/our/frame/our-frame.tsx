import type { Access } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { useCurrentInSight } from '../../../ui/current-in-sight.ts'
import './our-frame.css'

const doors: readonly { readonly to: string; readonly label: string; readonly access: Access }[] = [
  { to: '/our', label: '概览', access: 'declarations.prepare' },
  { to: '/our/facts', label: '我们的数据', access: 'declarations.prepare' },
  { to: '/our/receipts', label: '填报回执', access: 'declarations.prepare' },
  { to: '/our/card', label: '体检卡', access: 'declarations.prepare' },
  { to: '/our/calendar', label: '要办的事', access: 'declarations.prepare' },
  { to: '/our/messages', label: '消息', access: 'declarations.prepare' },
  { to: '/our/people', label: '人员与权限', access: 'contacts.write' },
]

/** What stands around every page of an enterprise: whose it is, the ways between them, the title. */
export function OurFrame({
  title,
  lead,
  tools,
  children,
}: {
  title: string
  lead?: ReactNode
  tools?: ReactNode
  children: ReactNode
}) {
  const { me } = useMe()
  const firm = me?.post?.enterprise === undefined ? undefined : me.post.unit
  const row = useRef<HTMLElement>(null)
  useCurrentInSight(row, title)
  const open = doors.filter(({ access }) => mayOpen(me, access))
  return (
    <div className="our">
      {open.length > 0 && (
        <nav className="our-doors no-print" ref={row} aria-label="本企业">
          {open.map(({ to, label }) => (
            <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <header className="our-head">
        <div>
          {firm !== undefined && firm !== title && <p className="quiet small">{firm}</p>}
          <h1>{title}</h1>
          {lead !== undefined && <p className="our-lead">{lead}</p>}
        </div>
        {tools !== undefined && <div className="our-tools no-print">{tools}</div>}
      </header>
      {children}
    </div>
  )
}
