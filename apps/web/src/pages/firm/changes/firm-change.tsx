import { changeEnterpriseRoute } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import type { FirmFile } from '../firm-file.ts'
import { strings } from '../strings.ts'
import { AttestedFields, TextInput } from './attested.tsx'
import { cautionFor } from './caution.ts'
import { ChangePanel } from './change-panel.tsx'
import {
  draftBody,
  draftFaults,
  emptyDraft,
  firmChanges,
  sayDraft,
  type FirmChangeKind,
  type FirmDraft,
} from './firm-draft.ts'
import { FirmPick } from './firm-pick.tsx'

/** 登记变更: a new name, another place, a merger, the end. */
export function FirmChange({ firm, onClose }: { firm: FirmFile; onClose: () => void }) {
  const { me, today = '' } = useMe()
  const names = usePlaceNames()
  const [draft, setDraft] = useState(emptyDraft)
  const { kind } = draft
  const set = (more: Partial<FirmDraft>) => setDraft({ ...draft, ...more })
  const change = {
    title: strings.life.change,
    faults: () => draftFaults(draft, today),
    says: () => sayDraft(draft, firm.name, names),
    send: (key: string) =>
      call(changeEnterpriseRoute, { params: { id: firm.id }, body: draftBody(draft), key }),
  }
  return (
    <ChangePanel change={change} lead={firm.name} caution={cautionFor(firm)} onClose={onClose}>
      <ChoiceField
        label="变更事项"
        value={kind}
        choices={Object.entries(firmChanges)}
        onChange={(word) => set({ kind: word as FirmChangeKind })}
      />
      {kind === 'renamed' && (
        <TextInput label="新名称" most={200} value={draft.name} onChange={(name) => set({ name })} />
      )}
      {kind === 'moved' && (
        <RegionCascade
          label="迁入地"
          top={me?.post?.region ?? ''}
          value={draft.region}
          unchosen="请选择"
          onChange={(region) => set({ region })}
        />
      )}
      {kind === 'merged' && (
        <FirmPick except={firm.id} picked={draft.into} onPick={(into) => set({ into })} />
      )}
      <AttestedFields value={draft.attested} onChange={(attested) => set({ attested })} />
    </ChangePanel>
  )
}
