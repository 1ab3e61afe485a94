import { sayDate } from '@yinyu/kernel'
import { policySchema, sayBenefitFor, sayConditionFor, type Definitions, type Policy } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { today } from '../../standards/choice/today.ts'
import type { Content } from '../edit/content-path.ts'
import { strings } from '../strings.ts'

/** The whole policy in Chinese, as it will be read; what was last whole stays until it is whole again. */
export function PolicyWords({ content }: { content: Content }) {
  const { definitions } = useDefinitions()
  const words = useMemo(() => wordsOf(content, definitions), [content, definitions])
  if (words === undefined) return <p className="quiet">{strings.notYet}</p>
  const { policy, who, gives, days } = words
  return (
    <div className="draft-words">
      <p>
        <b>{policy.title}</b>
        {policy.document.number !== undefined && <span className="quiet"> {policy.document.number}</span>}
      </p>
      {days !== '' && <p className="small quiet">{days}</p>}
      <h3>{strings.whoReads}</h3>
      <ol>
        <li>{strings.placeReads(policy.region.named)}</li>
        {who.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
      <h3>{strings.givesReads}</h3>
      <p>{gives}</p>
    </div>
  )
}

interface Words {
  readonly policy: Policy
  readonly who: readonly string[]
  readonly gives: string
  readonly days: string
}

function wordsOf(content: Content, definitions: Definitions): Words | undefined {
  // In the content a policy carries the folder it lies in, which is no part of it.
  const own = Object.fromEntries(Object.entries(content).filter(([key]) => key !== 'path'))
  const parsed = policySchema.safeParse({ ...own, id: own['id'] ?? 'P00' })
  if (!parsed.success) return undefined
  const policy = parsed.data
  const occasion = { on: today(), purpose: 'new' } as const
  try {
    return {
      policy,
      who: policy.who.map((condition) => sayConditionFor(definitions, condition, occasion)),
      gives: sayBenefitFor(definitions, policy.gives, occasion),
      days: [policy.from && `${sayDate(policy.from)}起`, policy.to && `${sayDate(policy.to)}止`]
        .filter(Boolean)
        .join('，'),
    }
  } catch {
    // Something is named that does not exist; the fault stands at its field.
    return undefined
  }
}
