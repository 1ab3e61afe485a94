import { factsOfTitles, type Definitions, type Facts, type RegisteredTitle } from '@yinyu/rules'
import { currentFacts, factsOf } from '../../storage/current-fact.ts'
import { enterpriseOn } from '../../storage/enterprise-history.ts'
import { readEvents } from '../../storage/enterprises.ts'
import { readFacts } from '../../storage/facts.ts'
import { standingOf } from '../../storage/title-history.ts'
import { readTitles } from '../../storage/titles.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { RunRecord } from './run-row.ts'

/** Named beside the region of a firm. */
const REGISTER = '企业登记'

/**
 * The facts of one firm as a run saw them, with their sources: what held on its day, as far as it was recorded when the run
 * read the records. Undefined where it was no firm on that day.
 */
export async function firmThen(
  open: Reading,
  { enterprise, run, definitions }: { enterprise: string; run: RunRecord; definitions: Definitions },
): Promise<Facts | undefined> {
  const { heldOn, knownOn, marks } = run
  const upTo = (seq: number, most: number | undefined) => most === undefined || seq <= most
  const recordedBy = new Date(`${knownOn}T23:59:59.999+08:00`)
  const events = (await readEvents(open, enterprise)).filter(({ seq }) => upTo(seq, marks?.enterpriseEvent))
  const state = enterpriseOn(events, heldOn, recordedBy)
  if (state?.state !== 'active') return undefined
  const stored = (await readFacts(open, enterprise)).filter(
    ({ seq, indicator }) => upTo(seq, marks?.fact) && definitions.indicators.has(indicator),
  )
  const said = factsOf(currentFacts(stored, definitions.indicators, { heldOn, knownOn }))
  const titles = (await readTitles(open, enterprise)).flatMap(
    ({ kind, events: changes }): RegisteredTitle[] => {
      const known = changes.filter(({ seq }) => upTo(seq, marks?.titleEvent))
      const standing = standingOf(known, heldOn, recordedBy)
      return standing ? [{ kind, ...standing }] : []
    },
  )
  return new Map([
    ...said,
    ...factsOfTitles(definitions, titles, heldOn, { knownOn }),
    ['region', { value: state.region, source: { name: REGISTER } }] as const,
  ])
}
