import type { GrowthCounts, GrowthList } from '@yinyu/contract'
import { strings } from './strings.ts'

const LISTS: readonly GrowthList[] = ['qualified', 'nearly', 'unsure', 'falling', 'due']
const OF_TITLES: readonly GrowthList[] = ['falling', 'due']

/** The lists of one rule with how many firms stand on each; what is no title is neither lost nor runs out. */
export function ListTabs({
  list,
  counts,
  isTitle,
  onChoose,
}: {
  list: GrowthList
  counts: GrowthCounts | undefined
  isTitle: boolean
  onChoose: (list: GrowthList) => void
}) {
  const shown = LISTS.filter((one) => isTitle || !OF_TITLES.includes(one))
  return (
    <>
      <nav className="growth-tabs no-print" aria-label={strings.tabsOf}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === list ? 'page' : undefined}
            onClick={() => onChoose(one)}
          >
            {strings.tabs[one]} <b>{counts === undefined ? '' : counts[one].toLocaleString('zh-CN')}</b>
          </button>
        ))}
      </nav>
      <p className="growth-means">
        {!isTitle && list === 'qualified' ? strings.policyMeans.qualified : strings.means[list]}
      </p>
    </>
  )
}
