import type { ReactNode } from 'react'
import './told.css'

/** Says above a list what was just done; read out when it appears, without place while there is nothing. */
export function Told({ children }: { children: ReactNode }) {
  return <output className="told">{children}</output>
}
