import type { ReactNode } from 'react'
import { strings } from './strings.ts'

/** 基本信息: name and value, line by line. A value that was looked for and not found says so. */
export function Basics({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="basics">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="quiet">{strings.notFound}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
