import { handOverPrincipal } from '@yinyu/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { askAnew } from '../../../app/use-me.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import type { Person } from './accounts.tsx'
import { strings } from './strings.ts'
import { Sure } from './sure.tsx'
import { useDeed } from './use-deed.ts'

/** Makes a colleague the authorised person; from then on one sees what one still may. */
export function HandOver({ person, onClose }: { person: Person; onClose: () => void }) {
  const [afterwards, setAfterwards] = useState<'clerk' | 'leave'>('clerk')
  const { fault, run } = useDeed()
  const go = useNavigate()
  const handOver = async () => {
    await call(handOverPrincipal, { params: { post: person.post }, body: { afterwards } })
    await go({ to: afterwards === 'clerk' ? '/our' : '/' })
    await askAnew()
  }
  return (
    <Sure
      title={`${strings.handOver}：${person.personName}`}
      text={strings.handOverSure(person.personName)}
      fault={fault}
      onYes={() => run(handOver, onClose)}
      onClose={onClose}
    >
      <Chips
        legend=""
        take="one"
        choices={(['clerk', 'leave'] as const).map((value) => ({ value, label: strings.afterwards[value] }))}
        chosen={[afterwards]}
        onChange={([next]) => setAfterwards(next ?? 'clerk')}
      />
    </Sure>
  )
}
