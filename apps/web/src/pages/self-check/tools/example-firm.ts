import type { IsoDate } from '@yinyu/kernel'
import { factKey, type FactKey } from '@yinyu/rules'
import type { Entry } from '../sheet.ts'

/** What an imaginary firm of Jinjiang would type; money in 万元, `y` years before the year of assessment. */
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
  'title-specialised': 'false',
  'title-little-giant': 'false',
  'title-champion': 'false',
  'title-hnte': 'true',
  'segment-years': '9',
  ip1: '3',
  ip2: '12',
  'rd-institution-level': 'city',
  iso9001: 'true',
  'own-brand': 'true',
  'equity-new-2y': '0',
} as const

const YEARLY: Readonly<Record<string, readonly string[]>> = {
  revenue: ['6240', '5710', '5180'],
  'main-revenue': ['5960', '5420', '4900'],
  'rd-expense': ['172.5', '181', '150'],
  'total-assets': ['7350', '6800', '6300'],
  'total-liabilities': ['3120', '2950', '2800'],
  'net-profit': ['486', '430', '395'],
  staff: ['136', '128', '121'],
  'rd-staff': ['18', '17', '15'],
}

export function exampleFirm(on: IsoDate): Readonly<Record<FactKey, Entry>> {
  const year = Number(on.slice(0, 4))
  const said: [FactKey, string][] = Object.entries(NOW)
  for (const [id, values] of Object.entries(YEARLY)) {
    values.forEach((text, back) => said.push([factKey(id, year - 1 - back), text]))
  }
  return Object.fromEntries(said.map(([key, text]) => [key, { text, from: '示例', on }]))
}
