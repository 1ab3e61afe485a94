import type { RehearsalRecipe, RehearsalSubject } from '@yinyu/contract'
import { useEffect, useMemo, useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { ChoicePanel } from './choice/choice-panel.tsx'
import { wordOf } from './choice/subject-groups.ts'
import { KeptBanner, type KeptWhole } from './kept/kept-banner.tsx'
import { ParameterSide } from './parameters/parameter-side.tsx'
import { useParameterWays } from './parameters/use-parameter-ways.ts'
import { setBudget, setGround, type Ground } from './plan/recipe.ts'
import { takeTold, type Told } from './plan/told.ts'
import { usableRecipe } from './plan/usable.ts'
import { putAside } from './plan/working-copy.ts'
import { strings } from './strings.ts'
import { useRehearsed } from './use-rehearsed.ts'
import { useParameters } from './use-subject.ts'
import { Figures } from './figures.tsx'

interface Props {
  readonly start: RehearsalRecipe
  /** The saved rehearsal that is open. */
  readonly kept?: KeptWhole
  /** Told, so that the next subject begins on the same ground. */
  readonly onGround: (ground: Ground) => void
  readonly onSubject: (subject: RehearsalSubject) => void
  readonly onKept: (id: string) => void
  readonly onLeave?: () => void
}

/** The numbers on one side, what they do on the other. */
export function Workplace({ start, kept, onGround, onSubject, onKept, onLeave }: Props) {
  const [plan, setPlan] = useState(start)
  const [looked, setLooked] = useState(0)
  const { data, error, refetch } = useParameters(plan.subject, plan.on, plan.purpose)
  const parameters = useMemo(() => data?.parameters ?? [], [data])
  const { recipe, leftOut } = useMemo(
    () => (data === undefined ? { recipe: plan, leftOut: 0 } : usableRecipe(plan, parameters)),
    [plan, data, parameters],
  )
  const rehearsed = useRehearsed(recipe, {
    looked,
    state: data === undefined ? 'waiting' : 'ready',
    ...(kept ? { kept: toldOf(kept) } : {}),
  })
  useWorkingCopy(plan, kept === undefined ? 'aside' : 'saved')
  const ways = useParameterWays(setPlan, looked)
  return (
    <>
      <ChoicePanel
        subject={plan.subject}
        ground={plan}
        onSubject={onSubject}
        onGround={(ground) => {
          onGround(ground)
          setPlan((before) => setGround(before, ground))
        }}
      />
      {kept && onLeave && (
        <KeptBanner
          kept={kept}
          is={JSON.stringify(plan) === JSON.stringify(kept.recipe) ? 'as kept' : 'edited'}
          onReplayed={({ figures }) => {
            setPlan(kept.recipe)
            if (figures)
              rehearsed.take({ question: { recipe: kept.recipe, parts: 'all', looked: 0 }, figures })
          }}
          onLeave={onLeave}
        />
      )}
      {error !== null && (
        <section className="panel notice" role="alert">
          <h2>{strings.choose.notReady}</h2>
          <p>{sayRefusal(error)}</p>
          <Button onClick={() => void refetch()}>{strings.again}</Button>
        </section>
      )}
      {data && (
        <div className="rehearsal-body">
          <ParameterSide
            {...{ recipe, looked, parameters, leftOut, ways }}
            subjectFaults={data.faults}
            trouble={rehearsed.trouble}
            onPlan={setPlan}
            onLook={setLooked}
          />
          <Figures
            {...{ recipe, looked, parameters, rehearsed, onKept }}
            title={data.title}
            onNumber={ways.onNumber}
            onBudget={(budget) => setPlan((before) => setBudget(before, budget))}
          />
        </div>
      )}
    </>
  )
}

/** A reload loses nothing; a saved rehearsal is read from where it is saved. */
function useWorkingCopy(plan: RehearsalRecipe, is: 'aside' | 'saved'): void {
  const post = useMe().me?.post?.id ?? ''
  useEffect(() => {
    if (is === 'aside') putAside(sessionStorage, { post, subject: wordOf(plan.subject) }, plan)
  }, [plan, post, is])
}

function toldOf({ recipe, figures }: KeptWhole): Told | undefined {
  return takeTold(undefined, { question: { recipe, parts: 'all', looked: 0 }, figures })
}
