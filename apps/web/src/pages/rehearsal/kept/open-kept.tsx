import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { CallRefused } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { takeUp } from '../plan/working-copy.ts'
import { wordOf, wordOfSubject } from '../choice/subject-groups.ts'
import { strings } from '../strings.ts'
import { words } from './strings.ts'
import { Workplace } from '../workplace.tsx'
import { useKept } from './use-kept.ts'

/** Not there, not to be seen, or no number of one at all. */
const GONE: readonly string[] = ['NOT_FOUND', 'BAD_REQUEST']

/** A saved rehearsal with its figures as they were; from there one goes on as from any other. */
export function OpenKept({
  id,
  onWord,
  onKept,
  onLeave,
}: {
  id: string
  onWord: (word: string) => void
  onKept: (id: string) => void
  onLeave: () => void
}) {
  const { data, error, refetch } = useKept(id)
  const post = useMe().me?.post?.id ?? ''
  if (data !== undefined)
    return (
      <Workplace
        word={wordOfSubject(data.recipe.subject)}
        start={takeUp(sessionStorage, { post, subject: `kept:${id}` }) ?? data.recipe}
        kept={data}
        onGround={() => undefined}
        onChoose={(chosen) => onWord(wordOf(chosen))}
        onKept={onKept}
        onLeave={onLeave}
      />
    )
  if (error === null) return <p className="loading">{words.loading}</p>
  const isGone = error instanceof CallRefused && GONE.includes(error.refusal.refused)
  return (
    <section className="panel notice" role="alert">
      <h2>{isGone ? words.notFoundTitle : words.failed}</h2>
      <p>{isGone ? words.notFound : sayRefusal(error)}</p>
      <div className="kept-ways">
        {!isGone && <Button onClick={() => void refetch()}>{strings.again}</Button>}
        <Button onClick={onLeave}>{words.leave}</Button>
      </div>
    </section>
  )
}
