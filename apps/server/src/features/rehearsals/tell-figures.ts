import type { z } from 'zod'
import type { rehearsalFigures, RehearsalFigures } from '@yinyu/contract'
import type { Figures, Grouping, Outcome, SplitRow, VariantFigures } from '@yinyu/rules'
import { sayBudget } from './say-budget.ts'
import { tellExclusion } from './tell-exclusion.ts'
import { tellMoney } from './tell-money.ts'
import { sayParameter } from './tell-parameter.ts'
import type { TitleOfGroup } from './group-titles.ts'

export type ToldFigures = z.input<typeof rehearsalFigures>
type ToldVariant = ToldFigures['variants'][number]

/** What is said of the whole besides the figures. */
export type Heading = Pick<
  RehearsalFigures,
  'subject' | 'on' | 'purpose' | 'recordsOn' | 'recordsHash' | 'contentHash'
>

/** The figures as the contract has them: sums as digits, groups by name. */
export function tellFigures(figures: Figures, heading: Heading, titleOf: TitleOfGroup): ToldFigures {
  return {
    ...heading,
    region: figures.region,
    firms: figures.firms,
    before: tellOutcome(figures.before),
    variants: figures.variants.map((variant) => tellVariant(variant, titleOf)),
    ambiguities: figures.ambiguities.map(({ readings, pairs, ...each }) => ({
      ...each,
      readings: readings.map(({ outcome, ...reading }) => ({ ...reading, outcome: tellOutcome(outcome) })),
      pairs: [...pairs],
    })),
  }
}

function tellVariant(variant: VariantFigures, titleOf: TitleOfGroup): ToldVariant {
  const rows = (by: Grouping, all: readonly SplitRow[]) =>
    all.map((row) => tellRow(row, titleOf(by, row.key)))
  const { moves, distribution, budget, exclusion } = variant
  return {
    name: variant.name,
    changes: variant.changes.map(({ before, after }) => ({
      path: after.path,
      title: after.title,
      before: sayParameter(before, titleOf),
      after: sayParameter(after, titleOf),
    })),
    after: tellOutcome(variant.after),
    moves: { ...moves, pairs: [...moves.pairs] },
    byRegion: rows('region', variant.byRegion),
    byIndustry: rows('industry', variant.byIndustry),
    bySize: rows('size', variant.bySize),
    byRung: rows('rung', variant.byRung),
    ...(distribution && { distribution: tellDistribution(distribution) }),
    near: variant.near.map(({ drawn, ...counts }) => ({ ...tellLine(drawn), ...counts })),
    cliffs: variant.cliffs.map(({ drawn, firms, lostFen, worstFen }) => ({
      ...tellLine(drawn),
      firms,
      ...(lostFen !== undefined && { lostFen: `${lostFen}` }),
      ...(worstFen !== undefined && { worstFen: `${worstFen}` }),
    })),
    ...(budget && { budget: tellBudget(budget, titleOf) }),
    ...(exclusion && { exclusion: tellExclusion(exclusion) }),
  }
}

type Distribution = NonNullable<VariantFigures['distribution']>

function tellLine({ parameter, after }: Distribution['drawn']) {
  const { path, title, unit, slider } = parameter
  return { path, title, unit, line: after, step: slider.step }
}

function tellDistribution({ drawn, bins, unknown }: Distribution) {
  const { path, title, unit } = drawn.parameter
  const upward = drawn.line.relation === 'at-least' || drawn.line.relation === 'more-than'
  const { before, after } = drawn
  const side = upward ? ('over' as const) : ('under' as const)
  return { path, title, unit, side, before, after, bins: [...bins], unknown }
}

function tellOutcome({ money, ...counts }: Outcome): ToldFigures['before'] {
  return {
    ...counts,
    ...(money && { money: tellMoney(money) }),
  }
}

function tellRow({ before, after, ...row }: SplitRow, title: string): ToldVariant['byRegion'][number] {
  return { ...row, title, before: tellOutcome(before), after: tellOutcome(after) }
}

function tellBudget(
  budget: NonNullable<VariantFigures['budget']>,
  titleOf: TitleOfGroup,
): NonNullable<ToldVariant['budget']> {
  const { budgetFen, wantedFen, paidFen, firms, full, part, none, share, byRegion } = budget
  return {
    budgetFen: `${budgetFen}`,
    wantedFen: `${wantedFen}`,
    paidFen: `${paidFen}`,
    firms,
    full,
    part,
    none,
    ...(share && { share: { n: `${share.n}`, d: `${share.d}`, says: sayShare(share) } }),
    says: sayBudget(budget),
    byRegion: byRegion.map((row) => ({
      key: row.key,
      title: titleOf('region', row.key),
      wantedFen: `${row.wantedFen}`,
      paidFen: `${row.paidFen}`,
      cut: row.cut,
    })),
  }
}

/** Rounded down to a tenth of a percent, so that nobody reads more than is paid. */
function sayShare({ n, d }: { readonly n: bigint; readonly d: bigint }): string {
  const thousandths = (n * 1000n) / d
  return `${thousandths / 10n}.${thousandths % 10n}%`
}
