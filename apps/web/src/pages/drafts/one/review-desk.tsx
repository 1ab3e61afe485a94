import { Link } from '@tanstack/react-router'
import { takeDraftBack, type Draft } from '@yinyu/contract'
import { call } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { CaseList } from '../beside/case-list.tsx'
import { FirmCount } from '../beside/firm-count.tsx'
import { PolicyWords } from '../beside/policy-words.tsx'
import { strings } from '../strings.ts'
import { DecideForm } from './decide-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'
import '../edit/edit.css'

/** A draft to read: its words, whom it reaches, its cases as they were marked, and what the reader may do. */
export function ReviewDesk({ draft }: { draft: Draft }) {
  const { content, checked } = draft
  return (
    <div className="draft-reading">
      <section className="panel" aria-label={strings.reads}>
        <h2>{strings.reads}</h2>
        <PolicyWords content={content} />
      </section>
      {draft.publication === undefined && <HoldsNow policy={draft.policy} />}
      <section className="panel" aria-label={strings.counts}>
        <h2>{strings.counts}</h2>
        <FirmCount
          draft={draft.id}
          version={draft.version}
          ready={checked.faults.length === 0 ? 'yes' : 'no'}
        />
      </section>
      <section className="panel" aria-label={strings.cases}>
        <h2>{strings.cases}</h2>
        <CaseList draft={draft.id} checked={checked} content={content} />
      </section>
      <section className="panel no-print" aria-label={strings.decide}>
        <h2>{strings.decide}</h2>
        <Ways draft={draft} />
      </section>
    </div>
  )
}

/** Of a new version: the one that holds now, to read them side by side. */
function HoldsNow({ policy }: { policy: string }) {
  const now = useDefinitions().byId.policies.get(policy)
  if (now === undefined) return null
  return (
    <section className="panel" aria-label={strings.holdsNow}>
      <h2>{strings.holdsNow}</h2>
      <PolicyWords content={{ ...now }} />
    </section>
  )
}

function Ways({ draft }: { draft: Draft }) {
  const { me } = useMe()
  const { state, publication, reviews } = draft
  const isReviewer = mayOpen(me, 'drafts.review')
  if (state === 'submitted')
    return (
      <>
        <p>{strings.waiting(reviews[0]?.publishFrom ?? '')}</p>
        {isReviewer && draft.mine === 'yes' && <p>{strings.ownDraft}</p>}
        {isReviewer && draft.mine === 'no' && <DecideForm draft={draft} />}
        {mayOpen(me, 'drafts.write') && <TakeBack draft={draft} />}
      </>
    )
  if (publication !== undefined)
    return (
      <>
        <p>{strings.published(publication.fromDay, publication.lastDay)}</p>
        {publication.lastDay !== undefined && publication.older === 'yes' && <p>{strings.olderAgain}</p>}
        <p>
          <Link to="/policies/$id" params={{ id: draft.policy }}>
            {strings.seePolicy}
          </Link>
        </p>
        {publication.withdrawnBecause !== undefined && <p>{publication.withdrawnBecause}</p>}
        {isReviewer && publication.lastDay === undefined && <WithdrawForm draft={draft} />}
      </>
    )
  return <p>{state === 'dropped' ? strings.dropped : strings.states[state]}</p>
}

function TakeBack({ draft }: { draft: Draft }) {
  const deed = useDeed()
  return (
    <DeedForm
      deed={deed}
      go={strings.takeBack}
      onGo={() => deed.run(() => call(takeDraftBack, { params: { id: draft.id }, body: {} }))}
    >
      {null}
    </DeedForm>
  )
}
