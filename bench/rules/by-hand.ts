import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '@yinyu/rules'
import { all, any, both, not, readerOf, share, type Reader } from './by-hand-facts.ts'
import { score2022 } from './by-hand-score.ts'

/**
 * Two rungs and the score of 2022 once more, written by hand from the text of the law in big integers and
 * without the content files, so that a slip in content or translation is found too. Occasion: a new
 * application in 2026. Money is in fen.
 */
export interface ByHand {
  readonly specialised: Verdict
  readonly littleGiant: Verdict
  /** In points; undefined when any fact that it needs is absent or gives no number. */
  readonly score2022: number | undefined
}

const WAN = 1_000_000n

export function judgeByHand(facts: Facts): ByHand {
  const firm = readerOf(facts)
  const gates = all(
    firm.is('legal-independent'),
    smallOrMedium(firm),
    not(firm.is('listed-abnormal')),
    not(firm.is('product-prohibited')),
    firm.is('clean-3y'),
    not(firm.is('data-fraud')),
  )
  return {
    specialised: all(gates, specialised(firm)),
    littleGiant: all(gates, littleGiant(firm)),
    score2022: score2022(firm),
  }
}

/** 附件1, Z26-1 to Z26-6. */
function specialised(firm: Reader): Verdict {
  return all(
    any(firm.is('title-tech-sme'), firm.is('title-innovative')),
    firm.least('segment-years', 3n),
    any(firm.least('revenue@2025', 1500n * WAN), firm.least('equity-new-2y', 2000n * WAN)),
    share(firm, 'main-revenue@2025', 'revenue@2025', (of, total) => of * 100n >= total * 80n),
    share(firm, 'total-liabilities@2025', 'total-assets@2025', (of, total) => of * 100n <= total * 80n),
    firm.least('rd-expense@2025', 100n * WAN),
    firm.least('rd-expense@2024', 100n * WAN),
    share(firm, 'rd-expense@2025', 'revenue@2025', (of, total) => of * 100n >= total * 3n),
    share(firm, 'rd-expense@2024', 'revenue@2024', (of, total) => of * 100n >= total * 3n),
    any(
      firm.least('ip1', 1n),
      firm.is('award-provincial-top3-3y'),
      firm.word('rd-institution-level', ['provincial', 'national']),
    ),
    firm.is('market-position-leading'),
    firm.least('eval-score@2026', 50_000_000n),
  )
}

/** 附件2, L26-1 to L26-7. */
function littleGiant(firm: Reader): Verdict {
  return all(
    firm.is('title-specialised'),
    firm.least('segment-years', 3n),
    firm.least('revenue@2025', 5000n * WAN),
    share(firm, 'main-revenue@2025', 'revenue@2025', (of, total) => of * 100n >= total * 90n),
    share(firm, 'revenue@2025', 'revenue@2023', (now, base) => now * 10_000n >= base * 11_025n),
    share(firm, 'total-liabilities@2025', 'total-assets@2025', (of, total) => of * 100n <= total * 75n),
    both(firm.number('rd-expense@2025'), firm.number('rd-expense@2024'), (a, b) => a + b >= 1200n * WAN),
    share(firm, 'rd-expense@2025', 'revenue@2025', (of, total) => of * 100n >= total * 3n),
    share(firm, 'rd-expense@2024', 'revenue@2024', (of, total) => of * 100n >= total * 3n),
    any(firm.least('ip1', 4n), firm.is('award-national-top3-3y')),
    any(firm.least('market-share', 100_000_000_000n), firm.most('domestic-rank', 3n)),
    firm.is('core-field'),
    firm.is('chain-key-node'),
    firm.least('eval-score@2026', 60_000_000n),
  )
}

/** For firms of industry only (mining, manufacturing, utilities), which is what `byHand` is asked about. */
function smallOrMedium(firm: Reader): Verdict {
  return any(firm.below('staff@2025', 1000n), firm.below('revenue@2025', 40_000n * WAN))
}
