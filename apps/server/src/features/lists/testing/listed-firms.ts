import { addDays, type IsoDate } from '@yinyu/kernel'
import type { FactValue, Indicators } from '@yinyu/rules'
import { recordFacts } from '../../../storage/facts.ts'
import type { Storage } from '../../../storage/storage.ts'
import { command, enter, province, todayInChina } from '../../../storage/testing/people.ts'
import { grantTitle } from '../../../storage/titles.ts'

const WAN = 1_000_000

/** A firm that meets the standard of 专精特新 of 2026, whatever the year; what is undefined is not recorded. */
function fineFirm(year: number): Readonly<Record<string, FactValue | undefined>> {
  return {
    industry: '3911',
    'legal-independent': true,
    'listed-abnormal': false,
    'product-prohibited': false,
    'clean-3y': true,
    'data-fraud': false,
    [`staff@${year - 1}`]: 120,
    [`revenue@${year - 1}`]: 6_000 * WAN,
    [`main-revenue@${year - 1}`]: 5_500 * WAN,
    [`total-assets@${year - 1}`]: 8_000 * WAN,
    [`total-liabilities@${year - 1}`]: 3_600 * WAN,
    [`rd-expense@${year - 1}`]: 260 * WAN,
    [`rd-expense@${year - 2}`]: 200 * WAN,
    [`revenue@${year - 2}`]: 5_500 * WAN,
    'equity-new-2y': 0,
    'segment-years': 6,
    'title-tech-sme': false,
    'title-innovative': true,
    ip1: 2,
    'award-provincial-top3-3y': false,
    'rd-institution-level': 'none',
    'market-position-leading': true,
    [`eval-score@${year}`]: 63_500_000,
    'chain-role': 'none',
  }
}

/** What differs from a firm that meets everything. */
function differences(year: number) {
  const smaller = {
    [`revenue@${year - 1}`]: 1_480 * WAN,
    [`main-revenue@${year - 1}`]: 1_400 * WAN,
    [`staff@${year - 1}`]: 40,
  }
  return {
    fine: { 'chain-role': 'six-basics' },
    elsewhere: {},
    research: {
      [`revenue@${year - 1}`]: 1_600 * WAN,
      [`main-revenue@${year - 1}`]: 1_500 * WAN,
      [`rd-expense@${year - 1}`]: 6_279 * (WAN / 100),
    },
    revenue: smaller,
    position: { 'market-position-leading': undefined },
    score: { 'market-position-leading': undefined, [`eval-score@${year}`]: undefined },
    many: { ...smaller, ip1: 0, 'segment-years': 1, [`eval-score@${year}`]: 10_000_000 },
    fallen: smaller,
  } satisfies Record<string, Readonly<Record<string, FactValue | undefined>>>
}

export type ListedFirm = keyof ReturnType<typeof differences>

/** Enters one firm for each list; gives their ids. `elsewhere` lies in another county, `fallen` holds the title. */
export async function enterListedFirms(
  storage: Storage,
  indicators: Indicators,
): Promise<Readonly<Record<ListedFirm, string>>> {
  const today = todayInChina()
  const year = Number(today.slice(0, 4))
  const ids: Partial<Record<ListedFirm, string>> = {}
  for (const [name, more] of Object.entries(differences(year))) {
    const region = name === 'elsewhere' ? '350581' : '350582'
    const { id } = await enter(storage, { region, name: `${name}公司` })
    ids[name as ListedFirm] = id
    await record(storage, { enterprise: id, facts: { ...fineFirm(year), ...more }, indicators, today })
    if (name === 'fallen') await hold(storage, id, today)
  }
  return ids as Record<ListedFirm, string>
}

async function record(
  storage: Storage,
  given: {
    enterprise: string
    facts: Readonly<Record<string, FactValue | undefined>>
    indicators: Indicators
    today: IsoDate
  },
): Promise<void> {
  const { enterprise, facts, indicators, today } = given
  const statements = Object.entries(facts).flatMap(([key, value]) => {
    const [indicator = '', year] = key.split('@')
    if (value === undefined) return []
    const source = { source: 'filing' as const, sourceName: '申报材料', heldOn: addDays(today, -1) }
    return [{ indicator, year: year === undefined ? undefined : Number(year), value, ...source }]
  })
  await storage.perform(province, command('record', given.enterprise), (open) =>
    recordFacts(open, { enterprise, statements, indicators, today }),
  )
}

async function hold(storage: Storage, enterprise: string, today: IsoDate): Promise<void> {
  const from = addDays(today, -1_000)
  await storage.perform(province, command('grant', enterprise), (open) =>
    grantTitle(open, {
      enterprise,
      kind: 'specialised-sme',
      issuer: '省工信厅',
      grantedOn: from,
      validFrom: from,
      validTo: addDays(today, 60),
      document: '公布文件',
    }),
  )
}
