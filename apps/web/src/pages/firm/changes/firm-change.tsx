import { changeEnterpriseRoute } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import type { FirmFile } from '../firm-file.ts'
import { strings } from '../strings.ts'
import { AttestedFields, attestedFaults, TextInput, unattested } from './attested.tsx'
import { ChangePanel } from './change-panel.tsx'
import { FirmPick, type Picked } from './firm-pick.tsx'

const kinds = { renamed: '更名', moved: '迁址', merged: '并入另一家企业', closed: '注销' } as const
type Kind = keyof typeof kinds

/** 登记变更: a new name, another place, a merger, the end. */
export function FirmChange({ firm, onClose }: { firm: FirmFile; onClose: () => void }) {
  const { me, today = '' } = useMe()
  const names = usePlaceNames()
  const [kind, setKind] = useState<Kind>('renamed')
  const [name, setName] = useState('')
  const [region, setRegion] = useState('')
  const [into, setInto] = useState<Picked>()
  const [attested, setAttested] = useState(unattested)
  const details: Record<Kind, { readonly said: string; readonly faults: readonly string[] }> = {
    renamed: {
      said: `企业名称改为“${name.trim()}”，“${firm.name}”列入曾用名，仍能按它查到。`,
      faults: name.trim() === '' ? [strings.form.needed('新名称')] : [],
    },
    moved: {
      said: `所在地改为${sayRegion(region, names)}，以后由那里的主管部门看到和办理。`,
      faults: region === '' ? [strings.form.needed('迁入地')] : [],
    },
    merged: {
      said: `企业标为“已合并”，并入“${into?.name ?? ''}”。两家的记录都保留。`,
      faults: into === undefined ? [strings.form.needed('并入的企业')] : [],
    },
    closed: { said: '企业标为“已注销”，记录保留，不再列入存续企业。', faults: [] },
  }
  const change = {
    title: strings.life.change,
    faults: () => [...details[kind].faults, ...attestedFaults(attested, today)],
    says: () => [details[kind].said, sayAttested(attested)],
    send: (key: string) => call(changeEnterpriseRoute, { params: { id: firm.id }, body: bodyOf(), key }),
  }
  const bodyOf = () => {
    const rest = { happenedOn: attested.happenedOn, document: attested.document.trim() }
    switch (kind) {
      case 'renamed':
        return { kind, name: name.trim(), ...rest }
      case 'moved':
        return { kind, region, ...rest }
      case 'merged':
        return { kind, mergedInto: into?.id ?? '', ...rest }
      case 'closed':
        return { kind, ...rest }
    }
  }
  return (
    <ChangePanel change={change} lead={firm.name} onClose={onClose}>
      <ChoiceField
        label="变更事项"
        value={kind}
        choices={Object.entries(kinds)}
        onChange={(word) => setKind(word as Kind)}
      />
      {kind === 'renamed' && <TextInput label="新名称" most={200} value={name} onChange={setName} />}
      {kind === 'moved' && (
        <RegionCascade
          label="迁入地"
          top={me?.post?.region ?? ''}
          value={region}
          unchosen="请选择"
          onChange={setRegion}
        />
      )}
      {kind === 'merged' && <FirmPick except={firm.id} picked={into} onPick={setInto} />}
      <AttestedFields value={attested} onChange={setAttested} />
    </ChangePanel>
  )
}

export function sayAttested({ happenedOn, document }: { happenedOn: string; document: string }): string {
  return `${happenedOn} 起算，依据：${document.trim()}。`
}
