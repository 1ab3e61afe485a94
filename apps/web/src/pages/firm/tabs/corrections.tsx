import { useState } from 'react'
import { Told } from '../../../ui/told.tsx'
import { CorrectionList } from '../../corrections/correction-list.tsx'
import { strings } from '../../corrections/strings.ts'
import { useFirmCorrections } from '../../corrections/use-corrections.ts'
import { Waiting } from '../waiting.tsx'
import type { TabProps } from './tabs.ts'

/** 数据异议: what this enterprise has objected to, and how it was settled. */
export function FirmCorrections({ firm }: TabProps) {
  const { data, error } = useFirmCorrections(firm.id)
  const [note, setNote] = useState('')
  if (data === undefined) return <Waiting error={error} />
  return (
    <>
      <Told>{note}</Told>
      {data.rows.length === 0 ? (
        <p className="panel">{strings.emptyFirm}</p>
      ) : (
        <CorrectionList rows={data.rows} names="nothing" onDone={(_, told) => setNote(told)} />
      )}
    </>
  )
}
