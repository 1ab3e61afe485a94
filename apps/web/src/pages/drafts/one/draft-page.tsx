import { Link, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { readDraft, type Draft } from '@yinyu/contract'
import { call } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { useWindowTitle } from '../../standards/choice/window-title.ts'
import { DraftEditor } from '../edit/draft-editor.tsx'
import { StateMark } from '../list/draft-list.tsx'
import { strings } from '../strings.ts'
import { ReviewDesk } from './review-desk.tsx'
import { Reviews } from './reviews.tsx'
import '../drafts.css'

/** One draft: the form for who may write it, the reading and deciding for everybody else. */
export function DraftPage() {
  const { id = '' } = useParams({ strict: false })
  const { me } = useMe()
  const { data, error, refetch } = useQuery({
    queryKey: ['draft', id],
    queryFn: () => call(readDraft, { params: { id } }),
    staleTime: 0,
  })
  useWindowTitle(data?.title ?? strings.title)
  if (data === undefined)
    return (
      <>
        <h1>{strings.title}</h1>
        {error === null ? (
          <p className="loading">{strings.loading}</p>
        ) : (
          <section className="panel" role="alert">
            <p>{sayRefusal(error)}</p>
            <Button onClick={() => void refetch()}>{strings.again}</Button>
          </section>
        )}
      </>
    )
  const isWriting = data.state === 'writing' && mayOpen(me, 'drafts.write')
  return (
    <>
      <DraftHead draft={data} />
      {isWriting ? <DraftEditor key={id} draft={data} /> : <ReviewDesk draft={data} />}
    </>
  )
}

function DraftHead({ draft }: { draft: Draft }) {
  const names = usePlaceNames()
  return (
    <header className="draft-head">
      <Link to="/drafts" className="back-link no-print">
        {strings.back}
      </Link>
      <h1>{draft.title === '' ? strings.untitled : draft.title}</h1>
      <p>
        <StateMark state={draft.state} />{' '}
        <span className="quiet">
          {draft.policy} · {sayRegion(draft.region, names)} · {draft.unit}
        </span>
      </p>
      <Reviews reviews={draft.reviews} />
    </header>
  )
}
