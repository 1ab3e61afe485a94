import type { FirmGroup, RehearsalRecipe } from '@yinyu/contract'
import { createContext, useContext } from 'react'

export type SplitBy = 'region' | 'industry' | 'size' | 'rung'

/** Which firms a number counts, and under which words they are listed. */
export interface FirmTarget {
  readonly title: string
  readonly group: FirmGroup
  readonly row?: { readonly by: SplitBy; readonly key: string }
  /** The recipe of one variant whose figures show the number, so that the list has as many rows. */
  readonly recipe: RehearsalRecipe
}

/** Opens the list behind a number. */
export const ShowFirms = createContext<(target: FirmTarget) => void>(() => undefined)

export function useShowFirms(): (target: FirmTarget) => void {
  return useContext(ShowFirms)
}
