import type { EnterpriseRow, FactRow, Me } from '@yinyu/contract'
import { useMe } from '../../../app/use-me.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurCorrections, useOurDeclaration, useOurEnterprise, useOurFacts } from '../frame/our-queries.ts'
import { Waiting } from '../frame/waiting.tsx'
import { Objections } from '../objections/objections.tsx'
import { FactForm, type Declaration } from './fact-form.tsx'
import { strings } from './strings.ts'
import './facts.css'

/** What the form is made of, once everything is here. */
export interface OurRecords {
  readonly me: Me
  readonly enterprise: EnterpriseRow
  readonly facts: readonly FactRow[]
  readonly on: string
  readonly declaration: Declaration | undefined
}

/** 我们的数据: what is recorded of the enterprise, and what it says itself. */
export function OurFacts() {
  const { me } = useMe()
  const enterprise = useOurEnterprise()
  const facts = useOurFacts()
  const declaration = useOurDeclaration()
  const corrections = useOurCorrections()
  const error = enterprise.error ?? facts.error ?? declaration.error
  if (!me || !enterprise.data || !facts.data || !declaration.data)
    return (
      <OurFrame title={strings.title} lead={strings.lead}>
        <Waiting error={error} />
      </OurFrame>
    )
  const records: OurRecords = {
    me,
    enterprise: enterprise.data,
    facts: facts.data.facts,
    on: facts.data.on,
    declaration: declaration.data.declaration,
  }
  return (
    <FactForm key={enterprise.data.id} records={records}>
      <Objections rows={corrections.data?.rows ?? []} />
    </FactForm>
  )
}
