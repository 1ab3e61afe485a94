import { listOwnContacts } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { Accounts } from './accounts.tsx'
import { Contacts } from './contacts.tsx'
import { Reads } from './reads.tsx'
import { strings } from './strings.ts'
import './people.css'

/** 人员与权限: who acts for the enterprise, whom to speak to, who looked. */
export function People() {
  const { me } = useMe()
  const { data, error } = useQuery({ queryKey: ['our', 'contacts'], queryFn: () => call(listOwnContacts) })
  return (
    <OurFrame title={strings.title} lead={strings.lead}>
      {mayOpen(me, 'enterprise.people') && <Accounts />}
      {data === undefined ? (
        <Waiting error={error} />
      ) : (
        <>
          <Contacts contacts={data.contacts} />
          <Reads reads={data.reads} contacts={data.contacts} />
        </>
      )}
    </OurFrame>
  )
}
