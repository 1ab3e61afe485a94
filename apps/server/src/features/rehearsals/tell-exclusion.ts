import type { RehearsalExclusion } from '@yinyu/contract'
import type { VariantFigures } from '@yinyu/rules'
import { tellMoney } from './tell-money.ts'

type Exclusion = NonNullable<VariantFigures['exclusion']>

/** Money after exclusions as the contract has it. */
export function tellExclusion({ rivals, before, after, change }: Exclusion): RehearsalExclusion {
  return {
    rivals: [...rivals],
    before: tellShared(before),
    after: tellShared(after),
    change: tellMoney(change),
  }
}

function tellShared({ own, purse, displaced, instead }: Exclusion['after']): RehearsalExclusion['after'] {
  return { own: tellMoney(own), purse: tellMoney(purse), displaced, instead: [...instead] }
}
