import { useState } from 'react'
import { Told } from '../../../ui/told.tsx'
import { LoadState } from '../load-state.tsx'
import { strings } from '../strings.ts'
import { useProposed } from '../use-people.ts'
import { ProposalCard } from './proposal-card.tsx'

const words = strings.proposed

/** The posts that wait: who wants what for whom, since when, and the word of another person. */
export function ProposedList() {
  const { data, error, refetch } = useProposed()
  const [told, setTold] = useState('')
  if (data === undefined) return <LoadState error={error} failed={words.failed} onAgain={refetch} />
  return (
    <div className="people-wait">
      <Told>{told}</Told>
      {data.posts.length === 0 && (
        <section className="panel people-part">
          <h2>{words.none}</h2>
          <p>{words.noneSays}</p>
        </section>
      )}
      {data.posts.map((post) => (
        <ProposalCard key={post.id} post={post} onDecided={setTold} />
      ))}
    </div>
  )
}
