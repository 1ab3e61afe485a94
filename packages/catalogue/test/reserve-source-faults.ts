import { swap, type FaultExample } from './fault-example.ts'

const file = 'reserve-sources/demo-rule.yaml'

/** What can be wrong in a source of the reserve base, by the code. */
export const RESERVE_SOURCE_FAULTS: Readonly<Record<string, readonly FaultExample[]>> = {
  CONTENT_UNKNOWN_STANDARD: [
    swap('后备来源的标准写错', file, ['standard: demo', 'standard: domo'], 'standard'),
    swap('后备来源的称号写错', file, ['standard: demo', 'holds: domo'], 'holds'),
  ],
  CONTENT_UNKNOWN_SOURCE: [swap('后备来源的出处没有登记', file, ['[M1]', '[M9]'], 'sources[0]')],
  CONTENT_FILE_NAME: [swap('后备来源的文件名不是编号', file, ['id: demo-rule', 'id: demo'], 'id')],
  CONTENT_MISSING_KEY: [swap('后备来源没有条款', file, ['clause: 筛选\n', ''], 'clause')],
  CONTENT_WRONG_VALUE: [swap('后备来源没有说从哪里找', file, ['standard: demo\n', ''], '')],
}
