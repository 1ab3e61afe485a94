import { changeEnterpriseRoute, changeTitleRoute, type LifeEvent } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { usePlaceNames } from '../../../ui/place-names.ts'
import type { FirmFile } from '../firm-file.ts'
import { sayEvent } from '../history/say-event.ts'
import { strings } from '../strings.ts'
import { attestedFaults, unattested } from './attestation.ts'
import { AttestedFields } from './attested.tsx'
import { ChangePanel } from './change-panel.tsx'

/** 更正: an event that should not have been written down no longer counts; it stays to be seen. */
export function Annul({ firm, event, onClose }: { firm: FirmFile; event: LifeEvent; onClose: () => void }) {
  const { today = '' } = useMe()
  const names = usePlaceNames()
  const [attested, setAttested] = useState(unattested)
  const { title } = event
  const change = {
    title: strings.life.correct,
    faults: () => attestedFaults(attested, today),
    says: () => [
      `撤回“${sayEvent(event, firm.events, names)}”（${event.happenedOn}），按没有发生过重新计算。`,
      `依据：${attested.document.trim()}。`,
    ],
    send: (key: string) => {
      const body = {
        kind: 'annulled' as const,
        annuls: event.id,
        happenedOn: attested.happenedOn,
        document: attested.document.trim(),
      }
      return title === undefined
        ? call(changeEnterpriseRoute, { params: { id: firm.id }, body, key })
        : call(changeTitleRoute, { params: { id: title.id }, body, key })
    },
  }
  return (
    <ChangePanel
      change={change}
      lead={`${firm.name}：${sayEvent(event, firm.events, names)}`}
      onClose={onClose}
    >
      <AttestedFields value={attested} onChange={setAttested} />
    </ChangePanel>
  )
}

/** Whether an event can be corrected: not the registration, not a correction, not twice. */
export function canAnnul(event: LifeEvent, events: readonly LifeEvent[]): boolean {
  return (
    event.kind !== 'registered' &&
    event.kind !== 'annulled' &&
    events.every(({ annuls }) => annuls !== event.id)
  )
}
