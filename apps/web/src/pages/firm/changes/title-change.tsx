import { changeTitleRoute } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { titleName } from '../../../ui/title-words.ts'
import type { FirmFile } from '../firm-file.ts'
import type { TitleLife } from '../history/title-life.ts'
import { attestedFaults, dayFaults, sayAttested, unattested } from './attestation.ts'
import { AttestedFields, DayInput } from './attested.tsx'
import { cautionFor } from './caution.ts'
import { ChangePanel } from './change-panel.tsx'

export const titleChanges = { extended: '延期', suspended: '暂停', resumed: '恢复', revoked: '撤销' } as const
export type TitleChangeKind = keyof typeof titleChanges

/** What can happen to a title as it stands; one that has ended can still be extended by a re-check that came late. */
export function possibleChanges(
  { hold, validTo }: TitleLife['held'],
  today: IsoDate,
): readonly TitleChangeKind[] {
  if (hold === 'revoked') return []
  if (validTo !== undefined && validTo < today) return ['extended', 'revoked']
  const extend: readonly TitleChangeKind[] = validTo === undefined ? [] : ['extended']
  return hold === 'suspended' ? [...extend, 'resumed', 'revoked'] : [...extend, 'suspended', 'revoked']
}

/** Writes down what happened to one title. */
export function TitleChange({
  firm,
  title,
  kind,
  onClose,
}: {
  firm: FirmFile
  title: TitleLife
  kind: TitleChangeKind
  onClose: () => void
}) {
  const { today = '' } = useMe()
  const [validTo, setValidTo] = useState('')
  const [attested, setAttested] = useState(unattested)
  const named = titleName(title.kind)
  const said: Record<TitleChangeKind, string> = {
    extended: `${named}的有效期从 ${title.held.validTo ?? ''} 延到 ${validTo}。`,
    suspended: `${named}暂停，暂停期间不算有效。`,
    resumed: `${named}恢复，有效期不变。`,
    revoked: `${named}撤销，从那天起不再有效，也不能恢复；登错了可以更正。`,
  }
  const attestation = { happenedOn: attested.happenedOn, document: attested.document.trim() }
  const body = kind === 'extended' ? { kind, validTo, ...attestation } : { kind, ...attestation }
  const change = {
    title: `${titleChanges[kind]}：${named}`,
    faults: () => [
      ...(kind === 'extended' ? extensionFaults(title.held.validTo, validTo) : []),
      ...attestedFaults(attested, today),
    ],
    says: () => [said[kind], sayAttested(attested)],
    send: (key: string) => call(changeTitleRoute, { params: { id: title.id }, body, key }),
  }
  return (
    <ChangePanel change={change} lead={firm.name} caution={cautionFor(firm)} onClose={onClose}>
      {kind === 'extended' && <DayInput label="延期到" value={validTo} onChange={setValidTo} />}
      <AttestedFields value={attested} onChange={setAttested} />
    </ChangePanel>
  )
}

/** What is wrong with a new end of validity. */
export function extensionFaults(before: string | undefined, validTo: string): readonly string[] {
  const faults = dayFaults('延期到哪一天', validTo)
  if (faults.length > 0 || before === undefined || validTo > before) return faults
  return [`新的有效期要晚于原来的 ${before}。`]
}
