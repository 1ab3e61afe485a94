import type { RehearsalRecipe } from '@yinyu/contract'
import { useEffect, useMemo, useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { ChoicePanel } from './choice/choice-panel.tsx'
import type { Chosen } from './choice/subject-groups.ts'
import { KeptBanner, type KeptWhole } from './kept/kept-banner.tsx'
import { ParameterSide } from './parameters/parameter-side.tsx'
import { useParameterWays } from './parameters/use-parameter-ways.ts'
import { setBudget, setGround, type Ground } from './plan/recipe.ts'
import { takeTold, type Question } from './plan/told.ts'
import { usableRecipe } from './plan/usable.ts'
import { putAside } from './plan/working-copy.ts'
import { strings } from './strings.ts'
import { useRehearsed } from './use-rehearsed.ts'
import { useParameters } from './use-subject.ts'
import { Figures } from './figures.tsx'

interface Props {
  /** The word of the subject in the choice. */
  readonly word: string
  readonly start: RehearsalRecipe
  /** The saved rehearsal that is open. */
  readonly kept?: KeptWhole
  /** Told, so that the next subject begins on the same ground. */
  readonly onGround: (ground: Ground) => void
  readonly onChoose: (chosen: Chosen) => void
  readonly onKept: (id: string) => void
  readonly onLeave?: () => void
}

/** The numbers on one side, what they do on the other. */
export function Workplace({ word, start, kept, onGround, onChoose, onKept, onLeave }: Props) {
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
    ...(kept ? { kept: takeTold(undefined, { question: wholeOf(kept), figures: kept.figures }) } : {}),
  })
  useWorkingCopy(plan, { word, kept })
  const ways = useParameterWays(setPlan, looked)
  return (
    <>
      <ChoicePanel
        word={word}
        ground={plan}
        onChoose={onChoose}
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
            if (figures) rehearsed.take({ question: wholeOf(kept), figures })
          }}
          onLeave={onLeave}
        />
      )}
      {error !== null && <NotReady why={sayRefusal(error)} onAgain={() => void refetch()} />}
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

function NotReady({ why, onAgain }: { why: string; onAgain: () => void }) {
  return (
    <section className="panel notice" role="alert">
      <h2>{strings.choose.notReady}</h2>
      <p>{why}</p>
      <Button onClick={onAgain}>{strings.again}</Button>
    </section>
  )
}

/** A reload loses nothing of what was changed; a draft is read as it was last written. */
function useWorkingCopy(
  plan: RehearsalRecipe,
  { word, kept }: { word: string; kept: KeptWhole | undefined },
): void {
  const post = useMe().me?.post?.id ?? ''
  const subject = kept === undefined ? word : `kept:${kept.id}`
  const found = kept?.recipe
  useEffect(() => {
    if (plan.subject.kind !== 'draft') putAside(sessionStorage, { post, subject }, plan, found)
  }, [plan, post, subject, found])
}

/** What was asked for a saved rehearsal. */
function wholeOf({ recipe }: KeptWhole): Question {
  return { recipe, parts: 'all', looked: 0 }
}
