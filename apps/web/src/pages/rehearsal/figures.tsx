import type { BudgetRule, RehearsalParameter, RehearsalRecipe } from '@yinyu/contract'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { groupDigits } from '../../ui/figures/say-count.ts'
import { saySigned } from './say-signed.ts'
import { BudgetPanel } from './budget/budget-panel.tsx'
import { ExclusionPanel } from './exclusion/exclusion-panel.tsx'
import { FirmsPanel } from './firms/firms-panel.tsx'
import { ShowFirms, type FirmTarget } from './firms/firms-shown.ts'
import { AmbiguityPanel } from './outcome/ambiguity-panel.tsx'
import { CliffsPanel } from './outcome/cliffs-panel.tsx'
import { DistributionPanel } from './outcome/distribution-panel.tsx'
import { Headline } from './outcome/headline.tsx'
import { MoneyPanel } from './outcome/money-panel.tsx'
import { NearPanel } from './outcome/near-panel.tsx'
import { SplitPanel } from './outcome/split-panel.tsx'
import type { ParameterWays } from './parameters/parameter-list.tsx'
import type { Shown } from './plan/told.ts'
import { strings } from './strings.ts'
import type { Rehearsed, Trouble } from './use-rehearsed.ts'
import { CompareTable } from './variants/compare-table.tsx'
import { WayBar } from './way-bar.tsx'
import './outcome/lists.css'

const words = strings.outcome

interface Props {
  readonly recipe: RehearsalRecipe
  readonly looked: number
  readonly parameters: readonly RehearsalParameter[]
  readonly rehearsed: Rehearsed
  readonly title: string
  readonly onNumber: ParameterWays['onNumber']
  readonly onBudget: (budget: BudgetRule | undefined) => void
  readonly onKept: (id: string) => void
}

/** Everything that the numbers do; every count opens the firms behind it. */
export function Figures({ rehearsed: { shown, trouble, askAgain }, ...props }: Props) {
  const { recipe, looked, title, onKept } = props
  const [target, setTarget] = useState<FirmTarget>()
  return (
    <ShowFirms.Provider value={setTarget}>
      <div className="rehearsal-figures">
        <WayBar {...{ recipe, looked, title, onKept }} shown={shown} />
        <State shown={shown} trouble={trouble} onAgain={askAgain} />
        {shown && <Panels {...props} shown={shown} />}
        {shown && <Strip shown={shown} />}
      </div>
      {target && (
        <FirmsPanel key={JSON.stringify(target)} target={target} onClose={() => setTarget(undefined)} />
      )}
    </ShowFirms.Provider>
  )
}

/** Why there are no figures, or not those asked for. */
function State({
  shown,
  trouble,
  onAgain,
}: {
  shown: Shown | undefined
  trouble: Trouble | undefined
  onAgain: () => void
}) {
  const isSlow = useSlow(shown === undefined && trouble === undefined)
  if (trouble !== undefined && shown?.is !== 'current')
    return (
      <div className="rehearsal-trouble" role="alert">
        <p>
          {trouble.failure ?? (shown === undefined ? words.cannot : words.fault)}
          {shown !== undefined && trouble.faults.map(({ message }) => message).join('；')}
        </p>
        {trouble.failure !== undefined && <Button onClick={onAgain}>{strings.again}</Button>}
      </div>
    )
  if (shown === undefined) return <p className="panel rehearsal-first">{isSlow ? words.slow : words.first}</p>
  return null
}

function Panels({
  shown,
  recipe,
  looked,
  parameters,
  onNumber,
  onBudget,
}: Omit<Props, 'rehearsed'> & { shown: Shown }) {
  const { variant: told, whole, is, wholeIs, all } = shown
  const focused = parameters.find(({ path }) => path === recipe.focus)
  const against = recipe.against === 'subject' ? strings.variants.inForce : strings.variants.before
  return (
    <>
      <div className="rehearsal-live" data-is={is}>
        <Headline told={told} is={is} />
        <MoneyPanel told={told} />
        {whole?.variant.exclusion && (
          <div className="rehearsal-live" data-is={wholeIs}>
            <ExclusionPanel told={whole} />
          </div>
        )}
        <DistributionPanel
          told={told}
          parameter={focused?.kind === 'number' ? focused : undefined}
          variant={recipe.variants[looked]}
          onNumber={onNumber}
        />
        {recipe.variants.length > 1 && (
          <CompareTable variants={recipe.variants} told={all} against={against} />
        )}
        <SplitPanel told={told} />
        <BudgetPanel told={told} budget={recipe.budget} onBudget={onBudget} />
      </div>
      {whole ? (
        <div className="rehearsal-live" data-is={wholeIs}>
          <NearPanel told={whole} />
          <CliffsPanel told={whole} />
          <AmbiguityPanel told={whole} />
        </div>
      ) : (
        <p className="panel quiet">{words.rest}</p>
      )}
    </>
  )
}

/** On a telephone the figures are below the fields; the sum of it stays in sight. */
function Strip({ shown: { variant, is } }: { shown: Shown }) {
  const { moves, after } = variant.variant
  return (
    <p className="rehearsal-strip no-print" aria-hidden="true" data-is={is}>
      <span>
        {words.entering} <b className="strip-entering">{saySigned('+', moves.entering)}</b>
      </span>
      <span>
        {words.leaving} <b className="strip-leaving">{saySigned('−', moves.leaving)}</b>
      </span>
      <span>
        符合 <b>{groupDigits(after.met)}</b>
      </span>
    </p>
  )
}

/** True after a while of waiting, when a word about it is due. */
function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setSlow(true), 1_500)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isWaiting])
  return isSlow
}
