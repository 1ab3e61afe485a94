import { sayMoney } from '@yinyu/kernel'
import type { Occasion, Policy } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { SourceTag } from '../../../ui/source-tag.tsx'
import { GuideSection } from '../../standards/guide/guide-section.tsx'
import { amountKnownOf, capFenOf, isMoney } from '../benefit-cap.ts'
import { benefitLines, type BenefitLine } from './benefit-lines.ts'
import { strings } from './strings.ts'

/** 支持内容: how much, for whom, up to what. An amount nobody has found is said to be unknown. */
export function PolicyGives({ policy, occasion }: { policy: Policy; occasion: Occasion }) {
  const { definitions } = useDefinitions()
  const { gives, givesTag, document } = policy
  const known = amountKnownOf(gives)
  const capFen = capFenOf(gives)
  return (
    <GuideSection id="gives" title={strings.gives}>
      {capFen !== undefined && <p className="gives-most">{strings.most(sayMoney(capFen))}</p>}
      {known !== 'known' && (
        <p className="gives-unknown">{isMoney(policy) ? strings[known] : strings.notMoney}</p>
      )}
      <Lines of={benefitLines(gives, definitions, occasion)} />
      <p className="small">
        {strings.amountSource}
        <SourceTag tag={givesTag ?? document.tag} sources={document.sources} />
      </p>
    </GuideSection>
  )
}

function Lines({ of }: { of: readonly BenefitLine[] }) {
  return (
    <ul className="guide-lines">
      {of.map(({ when, gives, cap, parts }, i) => (
        <li key={i}>
          {when !== undefined && <b>{when}：</b>}
          {gives}
          {cap !== undefined && strings.cap(cap)}
          {parts.length > 0 && <Lines of={parts} />}
        </li>
      ))}
    </ul>
  )
}
