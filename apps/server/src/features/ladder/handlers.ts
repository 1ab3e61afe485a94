import { readLadder, readStatistics, type Statistics } from '@yinyu/contract'
import type { IsoDate, RegionCode } from '@yinyu/kernel'
import { reading, serving, type Handler } from '../../door/handler.ts'
import type { House } from '../../house.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Reading } from '../../storage/transaction.ts'
import { countByRegion, countDue, countRungs, countYears } from './count-titles.ts'
import { countUpdates } from './count-updates.ts'
import { LEAST_TOLD, publicCells } from './public-cells.ts'
import { keepFor } from './kept-answer.ts'

const WHOLE: RegionCode = '100000'

export const ladderHandlers: readonly Handler[] = [
  reading(readLadder, async (open, { query, caller, today }) => {
    const region = query.region ?? caller.post?.region ?? WHOLE
    const asked = { region, today }
    return {
      ...(await overview(open, asked)),
      due: await countDue(open, asked),
      updates: await countUpdates(open, asked),
    }
  }),

  serving(readStatistics, ({ house, now }) => statisticsOf(house)(now)),
]

async function overview(open: Reading, { region, today }: { region: RegionCode; today: IsoDate }) {
  return {
    on: today,
    region,
    rungs: await countRungs(open, { region, today }),
    byRegion: await countByRegion(open, { region, today }),
    trend: await countYears(open, { region, today }),
  }
}

const STATISTICS_MS_KEPT = 60_000
const statistics = new WeakMap<House, (now: Date) => Promise<Statistics>>()

/** Figures for everybody, counted over all enterprises and told without names; once a minute for each house. */
function statisticsOf(house: House): (now: Date) => Promise<Statistics> {
  const known = statistics.get(house)
  if (known !== undefined) return known
  const made = keepFor(STATISTICS_MS_KEPT, (now) => countForAll(house, dayInChina(now)))
  statistics.set(house, made)
  return made
}

async function countForAll(house: House, today: IsoDate): Promise<Statistics> {
  const acting = { person: 'public', scope: { kind: 'region', region: WHOLE } } as const
  const { on, rungs, byRegion, trend } = await house.storage.read(acting, (open) =>
    overview(open, { region: WHOLE, today }),
  )
  return {
    on,
    rungs,
    trend,
    leastTold: LEAST_TOLD,
    byRegion: publicCells(
      byRegion,
      house.catalogue.regions.map(({ code }) => code),
    ),
  }
}
