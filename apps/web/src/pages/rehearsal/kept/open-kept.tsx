import { Button } from '../../../ui/button.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { CallRefused } from '../../../app/call.ts'
import { wordOf } from '../choice/subject-groups.ts'
import { strings } from '../strings.ts'
import { Workplace } from '../workplace.tsx'
import { useKept } from './use-kept.ts'

const words = strings.kept

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
  if (data !== undefined)
    return (
      <Workplace
        start={data.recipe}
        kept={data}
        onGround={() => undefined}
        onSubject={(subject) => onWord(wordOf(subject))}
        onKept={onKept}
        onLeave={onLeave}
      />
    )
  if (error === null) return <p className="loading">{words.loading}</p>
  const isGone =
    error instanceof CallRefused && /NOT_FOUND|NO_SUCH|BAD_REQUEST|INVALID/.test(error.refusal.refused)
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
