import { GIVEN_AT_ONCE_MOST, isRefusal, refuse, type Refusal } from '@yinyu/contract'
import { readListIds, type ListQuery } from '../list-query.ts'

/** All firms of a list, to be given out at once; refused when they are too many for that. */
export async function firmsOfList(
  query: ListQuery | Refusal | 'no-run',
): Promise<readonly string[] | Refusal> {
  if (query === 'no-run') return refuse('LIST_NO_RUN', '第一次全量判定还没有完成，请稍后再来交办。')
  if (isRefusal(query)) return query
  const { count, firms } = await readListIds(query, GIVEN_AT_ONCE_MOST)
  if (count > GIVEN_AT_ONCE_MOST)
    return refuse(
      'TASK_TOO_MANY',
      `名单有 ${count} 家，一次最多交办 ${GIVEN_AT_ONCE_MOST} 家，请先按地区或行业筛选。`,
    )
  return firms
}
