import type { IsoDate } from '@yinyu/kernel'
import { factKey, type FactKey } from '@yinyu/rules'
import type { Entry } from '../sheet.ts'

/** What an imaginary firm of Jinjiang would type, a step away from the third rung; money in 万元. */
const NOW = {
  name: '示例精密机械有限公司（虚构）',
  region: '350582',
  industry: '3484',
  'founded-on': '2014-05-20',
  'legal-independent': 'true',
  'listed-abnormal': 'false',
  'product-prohibited': 'false',
  'clean-3y': 'true',
  'data-fraud': 'false',
  'title-tech-sme': 'true',
  'title-innovative': 'true',
  'title-specialised': 'true',
  'title-little-giant': 'false',
  'title-champion': 'false',
  'title-hnte': 'true',
  'segment-years': '9',
  ip1: '4',
  'market-share': '12',
  'domestic-rank': '6',
  'core-field': 'true',
  ip2: '12',
  'rd-institution-level': 'city',
  iso9001: 'true',
  'own-brand': 'true',
  'equity-new-2y': '0',
  'loan-rate-within-lpr': 'true',
  'loan-principal': '1000',
  'loan-days': '300',
  'above-scale': 'true',
  'digital-pilot-industry': 'true',
  'digital-spend': '160',
} as const

/** The last full year first. */
const YEARLY: Readonly<Record<string, readonly string[]>> = {
  revenue: ['8240', '7510', '6880'],
  'main-revenue': ['7960', '7220', '6500'],
  'rd-expense': ['690.5', '500', '430'],
  'total-assets': ['9350', '8800', '8300'],
  'total-liabilities': ['4120', '3950', '3800'],
  'net-profit': ['786', '730', '655'],
  staff: ['186', '178', '171'],
  'rd-staff': ['32', '30', '27'],
}

export function exampleFirm(on: IsoDate): Readonly<Record<FactKey, Entry>> {
  const year = Number(on.slice(0, 4))
  const said: [FactKey, string][] = Object.entries(NOW)
  for (const [id, values] of Object.entries(YEARLY)) {
    values.forEach((text, back) => said.push([factKey(id, year - 1 - back), text]))
  }
  said.push([factKey('eval-score', year), '68.5'])
  return Object.fromEntries(said.map(([key, text]) => [key, { text, from: '示例', on }]))
}
