import { Button } from 'antd'
import type { Dispatch } from 'react'
import type { Sheet, SheetChange } from '../sheet.ts'
import type { SheetAnswers } from '../use-answers.ts'
import type { Saved } from '../use-sheet.ts'

interface Props {
  readonly sheet: Sheet
  readonly found: SheetAnswers
  readonly saved: Saved
  readonly change: Dispatch<SheetChange>
  readonly onClear: () => void
}

export function Toolbox({ saved }: Props) {
  return <Button onClick={() => print()}>打印{saved.at}</Button>
}
