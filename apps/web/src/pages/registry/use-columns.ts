import { useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { rememberColumns, rememberedColumns, type ColumnId } from './columns.ts'

/** The columns that this account looks at on this machine. */
export function useColumns(): [readonly ColumnId[], (columns: readonly ColumnId[]) => void] {
  const account = useMe().me?.account ?? ''
  const [columns, setColumns] = useState(() => rememberedColumns(localStorage, account))
  return [
    columns,
    (chosen) => {
      setColumns(chosen)
      rememberColumns(localStorage, account, chosen)
    },
  ]
}
