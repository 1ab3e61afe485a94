import { titleNames, type TitleKind } from '@yinyu/contract'
import { SIZE_TITLES, type Grouping, type SizeClass } from '@yinyu/rules'
import type { CodeNames } from '../../bulk/rehearse/rehearse-work.ts'

export type TitleOfGroup = (by: Grouping, key: string) => string

/** What the groups of a split are called. */
export function groupTitles({ regions, industries }: CodeNames): TitleOfGroup {
  return (by, key) => {
    switch (by) {
      case 'region':
        return key === 'unknown' ? '地区未知' : (regions.get(key) ?? key)
      case 'industry':
        return key === 'unknown' ? '行业未知' : (industries.get(key) ?? key)
      case 'size':
        return SIZE_TITLES[key as SizeClass]
      case 'rung':
        return key === 'none' ? '没有称号' : (titleNames[key as TitleKind] ?? key)
    }
  }
}
