import type { IsoDate, RegionCode } from '@yinyu/kernel'
import { isRunning, versionInForce, type Definitions } from '@yinyu/rules'

/** A standard or policy of which lists are made on a day. */
export interface RuleOfLists {
  readonly kind: 'standard' | 'policy'
  readonly id: string
  readonly title: string
  readonly rung: number | undefined
  /** Whether firms hold it as a title, so that it can be lost and run out. */
  readonly isTitle: boolean
  /** Whom it is for at all; the whole country when empty. */
  readonly within: readonly RegionCode[]
  readonly except: readonly RegionCode[]
}

/**
 * Rungs and other titles first, by rung; then what is no title but looks for candidates; then the policies that run. The
 * standard of sizes is no aim of a firm and has no lists.
 */
export function listedRules({ standards, policies }: Definitions, on: IsoDate): readonly RuleOfLists[] {
  const inForce = standards.filter(
    (standard) =>
      standard.id !== SIZES &&
      (versionInForce(standard, { on, purpose: 'new' }) !== undefined ||
        versionInForce(standard, { on, purpose: 're-check' }) !== undefined),
  )
  const told = inForce.map(({ id, title, rung, grants, region }) => ({
    kind: 'standard' as const,
    id,
    title,
    rung,
    isTitle: grants !== undefined,
    within: region === undefined ? [] : [region],
    except: [],
  }))
  const running = policies
    .filter((policy) => isRunning(policy, on))
    .map(({ id, title, region }) => ({
      kind: 'policy' as const,
      id,
      title,
      rung: undefined,
      isTitle: false,
      within: region.in,
      except: region.except,
    }))
  return [...told.toSorted((a, b) => placeOf(a) - placeOf(b)), ...running]
}

const SIZES = 'size'
const NO_RUNG = 100

function placeOf({ rung = NO_RUNG, isTitle }: { rung: number | undefined; isTitle: boolean }): number {
  return rung + (isTitle ? 0 : NO_RUNG)
}
