import type { NumberParameter, RegionsParameter } from '../plan/recipe.ts'

/** 研发费用占比, as a standard has it. */
export const shareParameter: NumberParameter = {
  kind: 'number',
  path: 'Z26-3/of/of/1/value',
  title: '研发费用占营业收入比重不低于',
  within: ['近两年研发费用'],
  says: '研发费用占营业收入比重不低于 3%',
  role: 'line',
  clause: '附件1 认定标准：研发费用',
  tag: 'S2',
  unit: '%',
  value: '3',
  slider: { least: '0', most: '10', step: '0.1' },
  bounds: { least: '0', most: '100' },
  measured: 'yes',
  side: 'over',
}

/** 营业收入, in a unit of its own. */
export const revenueParameter: NumberParameter = {
  kind: 'number',
  path: 'Z26-2a/of/0/value',
  title: '2025年营业收入不低于',
  within: ['营业收入或股权融资'],
  says: '2025年营业收入不低于 1,500 万元',
  role: 'line',
  clause: '附件1 认定标准：营业收入或股权融资',
  tag: 'S2',
  unit: '万元',
  value: '1500',
  slider: { least: '0', most: '6000', step: '50' },
  bounds: { least: '0' },
  measured: 'yes',
  side: 'over',
}

export const regionsParameter: RegionsParameter = {
  kind: 'regions',
  path: 'region/in',
  title: '适用地区',
  within: [],
  says: '适用地区：福建省',
  role: 'region',
  regions: ['350000'],
  named: '福建省',
}
