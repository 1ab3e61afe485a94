import { rehearse, type RehearsalFault, type RehearsalFigures, type RehearsalRecipe } from '@yinyu/contract'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { call } from '../../app/call.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { liveAsker, type LiveAsker } from './plan/live-asker.ts'
import { groundOf, onlyVariant } from './plan/recipe.ts'
import { shownOf, takeTold, type Question, type Shown, type Told } from './plan/told.ts'

/** When a hand has rested so long on the slider, what costs more is asked too. */
const REST_MS = 350

export interface Trouble {
  readonly faults: readonly (RehearsalFault & { readonly variant?: number | undefined })[]
  /** Why nothing came at all, in Chinese with its code. */
  readonly failure: string | undefined
  /** The recipe it is about; another one may have no trouble. */
  readonly recipe: RehearsalRecipe
}

export interface Rehearsed {
  readonly shown: Shown | undefined
  readonly trouble: Trouble | undefined
  readonly askAgain: () => void
  /** Takes in figures that were told in another way. */
  readonly take: (told: { question: Question; figures: RehearsalFigures }) => void
}

/** The figures of a recipe, kept up while it changes; `kept` is what a saved rehearsal was told. */
export function useRehearsed(
  recipe: RehearsalRecipe,
  { looked, state, kept }: { looked: number; state: 'waiting' | 'ready'; kept?: Told | undefined },
): Rehearsed {
  const [told, take] = useReducer(takeTold, kept)
  const [trouble, setTrouble] = useState<Trouble>()
  const asker = useRef<LiveAsker<Question>>(undefined)
  useEffect(() => {
    asker.current = liveAsker({
      send: ({ recipe: asked, parts }, signal) =>
        call(rehearse, {
          body: { recipe: asked, ...(parts === 'quick' ? { parts: ['splits', 'distribution'] } : {}) },
          signal,
        }),
      onAnswer: (question, { figures, faults }) => {
        setTrouble(faults.length === 0 ? undefined : { faults, failure: undefined, recipe: question.recipe })
        if (figures) take({ question, figures })
      },
      onFailure: ({ recipe: asked }, error) => setTrouble({ faults: [], failure: say(error), recipe: asked }),
      groundOf: ({ recipe: asked, parts }) => `${parts} ${groundOf(asked)}`,
      nextFrame: (then) => requestAnimationFrame(then),
    })
    return () => asker.current?.stop()
  }, [])
  const shown = shownOf(told, recipe, looked)
  const needs = state === 'ready' ? needsOf(shown) : 'nothing'
  const ask = useCallback(() => {
    if (needs === 'quick')
      asker.current?.ask({ recipe: onlyVariant(recipe, looked), parts: 'quick', looked: 0 })
    if (needs === 'all') asker.current?.ask({ recipe, parts: 'all', looked })
  }, [needs, recipe, looked])
  useEffect(() => {
    if (needs === 'quick') {
      ask()
      return
    }
    const rest = setTimeout(ask, REST_MS)
    return () => clearTimeout(rest)
  }, [needs, ask])
  return { shown, trouble, askAgain: ask, take }
}

function needsOf(shown: Shown | undefined): 'quick' | 'all' | 'nothing' {
  if (shown?.is !== 'current') return 'quick'
  return shown.all.every((one) => one?.parts === 'all') ? 'nothing' : 'all'
}

function say(error: unknown): string {
  return error instanceof Error ? sayRefusal(error) : String(error)
}
