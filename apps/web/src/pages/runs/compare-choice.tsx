import type { Run } from '@yinyu/contract'
import { useNavigate } from '@tanstack/react-router'
import { ChoiceField } from '../../ui/labelled-field.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { strings } from './strings.ts'
import { useRuns } from './use-runs.ts'

/** Which earlier run to hold this one against. */
export function CompareChoice({ run }: { run: Run }) {
  const navigate = useNavigate()
  const { data } = useRuns(1)
  const others = (data?.rows ?? []).filter(
    ({ id, state, answers, askedAt }) =>
      id !== run.id && state === 'done' && answers === 'kept' && askedAt < run.askedAt,
  )
  if (others.length === 0 || run.answers === 'gone') return null
  return (
    <ChoiceField
      label={strings.run.compare}
      value=""
      any={strings.run.choose}
      choices={others.map((other) => [
        other.id,
        `${strings.asOf(other.heldOn)}，${sayInstant(other.askedAt)}`,
      ])}
      onChange={(earlier) => {
        if (earlier !== '')
          void navigate({ to: '/runs/$id/compare/$earlier', params: { id: run.id, earlier } })
      }}
    />
  )
}
