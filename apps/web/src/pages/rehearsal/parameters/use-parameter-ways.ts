import type { RehearsalRecipe } from '@yinyu/contract'
import { useCallback, useMemo } from 'react'
import { backInForce, setMembers, setNumber, setRegions } from '../plan/recipe.ts'
import type { ParameterWays } from './parameter-list.tsx'

/** What the fields do to the variant that is looked at; the same functions from drawing to drawing. */
export function useParameterWays(
  setPlan: (change: (plan: RehearsalRecipe) => RehearsalRecipe) => void,
  variant: number,
): ParameterWays {
  const onNumber = useCallback<ParameterWays['onNumber']>(
    (parameter, number) => setPlan((plan) => setNumber(plan, { variant, parameter, number })),
    [setPlan, variant],
  )
  const onRegions = useCallback<ParameterWays['onRegions']>(
    (parameter, regions) => setPlan((plan) => setRegions(plan, { variant, parameter, regions })),
    [setPlan, variant],
  )
  const onMembers = useCallback<ParameterWays['onMembers']>(
    (parameter, members) => setPlan((plan) => setMembers(plan, { variant, parameter, members })),
    [setPlan, variant],
  )
  const onBack = useCallback<ParameterWays['onBack']>(
    (path) => setPlan((plan) => backInForce(plan, { variant, path })),
    [setPlan, variant],
  )
  const onFocus = useCallback<ParameterWays['onFocus']>(
    (focus) => setPlan((plan) => ({ ...plan, focus })),
    [setPlan],
  )
  return useMemo(
    () => ({ onNumber, onRegions, onMembers, onBack, onFocus }),
    [onNumber, onRegions, onMembers, onBack, onFocus],
  )
}
