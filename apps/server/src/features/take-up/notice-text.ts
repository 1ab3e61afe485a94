import type { IsoDate } from '@yinyu/kernel'
import { statusOn, type Policy } from '@yinyu/rules'

const BODY_LENGTH_MAX = 4_000
const TITLE_LENGTH_MAX = 200

/** What an enterprise is told: which policy, why just this enterprise, and that it is no decision. */
export function noticeOf(given: {
  readonly policy: Policy
  /** What is met, in words. */
  readonly met: readonly string[]
  readonly factsOn: IsoDate
  readonly word: string | undefined
  readonly today: IsoDate
}): { readonly title: string; readonly body: string } {
  const { policy, met, factsOn, word, today } = given
  const lines = [
    `贵公司可能可以享受《${policy.title}》。`,
    '',
    `为什么找到贵公司：按本系统 ${factsOn} 的数据，下面的条件都符合：`,
    ...met.map((title) => `· ${title}`),
    '',
    `政策内容：${policy.summary}`,
    ...(word === undefined ? [] : ['', `主管部门的话：${word}`]),
    '',
    ...(statusOn(policy, today) === 'unconfirmed' ? ['这项政策现在是否还在执行，尚待主管部门确认。'] : []),
    '这是提醒，不是审批结果；能不能享受，以主管部门审核为准。',
  ]
  return {
    title: `惠企政策提醒：${policy.title}`.slice(0, TITLE_LENGTH_MAX),
    body: lines.join('\n').slice(0, BODY_LENGTH_MAX),
  }
}
