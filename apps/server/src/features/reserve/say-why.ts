import { sayFactKey, type FactKey, type Indicators, type Reason } from '@yinyu/rules'

/** What is met, in words: the innermost conditions that are met, with the figure where there is one. */
export function sayMet(reasons: readonly Reason[]): readonly string[] {
  return [...new Set(reasons.filter(({ verdict }) => verdict === 'met').flatMap(metIn))]
}

function metIn(reason: Reason): readonly string[] {
  const inner = reason.children.filter(({ verdict, kind }) => verdict === 'met' && kind !== 'item')
  if (inner.length > 0) return sayMet(inner)
  const { says, comparison } = reason
  return [comparison === undefined ? says : `${says}（实际 ${comparison.valueText}）`]
}

/** What cannot be told yet, in words: the facts that are missing, else what a person must judge or cannot be reckoned. */
export function sayUnknown(reasons: readonly Reason[], indicators: Indicators): readonly string[] {
  const open = reasons.filter(({ verdict }) => verdict === 'unknown')
  return [...new Set(open.flatMap((reason) => unknownIn(reason, indicators)))]
}

function unknownIn(reason: Reason, indicators: Indicators): readonly string[] {
  const inner = reason.children.filter(({ verdict }) => verdict === 'unknown')
  if (inner.length > 0) return sayUnknown(inner, indicators)
  if (reason.judged.length > 0) return [`需要评定：${reason.says}`]
  if (reason.missing.length > 0)
    return reason.missing.map((key: FactKey) => `缺少${sayFactKey(key, indicators)}`)
  return [`${reason.says}：${reason.undefinedBecause ?? '还看不准'}`]
}
