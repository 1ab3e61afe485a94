import type { LifeEvent } from '@yinyu/contract'
import { useState } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Annul } from '../changes/annul.tsx'
import { FirmChange } from '../changes/firm-change.tsx'
import { TitleChange, type TitleChangeKind } from '../changes/title-change.tsx'
import { TitleGrant } from '../changes/title-grant.tsx'
import { TimeLine } from '../history/time-line.tsx'
import { titlesOn, type TitleLife } from '../history/title-life.ts'
import { TitleList } from '../history/title-list.tsx'
import { strings } from '../strings.ts'
import type { TabProps } from './tabs.ts'
import '../history/life.css'
import '../../../ui/check-list.css'

type Open =
  | { readonly what: 'change' | 'grant' }
  | { readonly what: 'title'; readonly title: TitleLife; readonly kind: TitleChangeKind }
  | { readonly what: 'annul'; readonly event: LifeEvent }

/** 称号与大事记: what it holds, what happened, and for who may: what to write down. */
export function Life({ firm }: TabProps) {
  const { me, today = '' } = useMe()
  const [open, setOpen] = useState<Open>()
  const writesFirm = mayOpen(me, 'registry.write')
  const writesTitles = mayOpen(me, 'titles.write')
  const close = () => setOpen(undefined)
  return (
    <>
      <TitleList
        titles={titlesOn(firm, { on: today, knownOn: today })}
        today={today}
        onChange={writesTitles ? (title, kind) => setOpen({ what: 'title', title, kind }) : undefined}
      >
        {writesTitles && <Button onClick={() => setOpen({ what: 'grant' })}>{strings.life.grant}</Button>}
      </TitleList>
      <TimeLine
        events={firm.events}
        mayCorrect={(event) => (event.about === 'title' ? writesTitles : writesFirm)}
        onCorrect={(event) => setOpen({ what: 'annul', event })}
      >
        {writesFirm && <Button onClick={() => setOpen({ what: 'change' })}>{strings.life.change}</Button>}
      </TimeLine>
      {open?.what === 'change' && <FirmChange firm={firm} onClose={close} />}
      {open?.what === 'grant' && <TitleGrant firm={firm} onClose={close} />}
      {open?.what === 'title' && <TitleChange {...open} firm={firm} onClose={close} />}
      {open?.what === 'annul' && <Annul firm={firm} event={open.event} onClose={close} />}
    </>
  )
}
