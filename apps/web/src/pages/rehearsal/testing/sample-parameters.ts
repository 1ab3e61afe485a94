import type { ListParameter, NumberParameter, RegionsParameter } from '../plan/recipe.ts'

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

/** One list of each kind. */
export const listParameters: readonly ListParameter[] = [
  {
    kind: 'list',
    of: 'industry',
    path: 'branch/industries',
    title: '所属行业',
    within: [],
    says: '所属行业为制造业',
    role: 'industry',
    members: ['C'],
    named: '制造业',
  },
  {
    kind: 'list',
    of: 'title',
    path: 'title/titles',
    title: '持有的称号',
    within: [],
    says: '持有有效期内的高新技术企业称号',
    role: 'title',
    members: ['title-hnte'],
    named: '高新技术企业',
    choices: [
      { value: 'title-hnte', title: '高新技术企业' },
      { value: 'title-specialised', title: '专精特新中小企业' },
    ],
  },
  {
    kind: 'list',
    of: 'choice',
    path: 'option/words',
    title: '新认定企业技术中心',
    within: [],
    says: '新认定企业技术中心为市级或省级',
    role: 'choice',
    members: ['city', 'provincial'],
    named: '市级、省级',
    choices: [
      { value: 'city', title: '市级' },
      { value: 'provincial', title: '省级' },
    ],
  },
]
