import type { RehearsalFigures, RehearsalSplitRow, RehearsedVariant } from '@yinyu/contract'

/** Figures of a made-up county, for what is shown of them; `met` firms meet the changed rules. */
export function figuresOf({
  met,
  entering = 0,
  leaving = 0,
}: {
  met: number
  entering?: number
  leaving?: number
}): RehearsalFigures {
  const before = { met: met - entering + leaving, unknown: 12, unmet: 500 }
  const row = (key: string, title: string): RehearsalSplitRow => ({
    key,
    title,
    firms: before.met + before.unknown + before.unmet,
    before,
    after: { met, unknown: 11, unmet: 501 - entering + leaving },
    entering,
    leaving,
  })
  const variant: RehearsedVariant = {
    name: '方案一',
    changes: [],
    after: row('', '').after,
    moves: {
      entering,
      leaving,
      staying: met - entering,
      pairs: [
        { before: 'met', after: 'met', firms: met - entering },
        { before: 'unmet', after: 'met', firms: entering },
      ],
    },
    byRegion: [row('350582', '晋江市')],
    byIndustry: [row('C', '制造业')],
    bySize: [row('small', '小型')],
    byRung: [row('none', '没有称号')],
    near: [],
    cliffs: [],
  }
  return {
    subject: { kind: 'standard', id: 'specialised-sme', title: '专精特新中小企业', version: '2026' },
    on: '2026-11-22',
    purpose: 'new',
    region: '350582',
    firms: row('', '').firms,
    recordsOn: '2026-11-22',
    recordsHash: 'a'.repeat(64),
    contentHash: 'b'.repeat(64),
    before,
    variants: [variant],
    ambiguities: [],
  }
}

/** A policy that another one excludes: four firms take that instead. */
export function withExclusion(figures: RehearsalFigures): RehearsalFigures {
  const wan = (least: number, most: number) => ({
    leastFen: `${least}000000`,
    mostFen: `${most}000000`,
    openFirms: 0,
  })
  const exclusion = {
    rivals: [{ id: 'P99', title: '别的奖励' }],
    before: { own: wan(20, 60), purse: wan(50, 90), displaced: 1, instead: [] },
    after: {
      own: wan(12, 40),
      purse: wan(48, 85),
      displaced: 4,
      instead: [{ id: 'P99', title: '别的奖励', firms: 4 }],
    },
    change: { leastFen: '-2000000', mostFen: '-5000000', openFirms: 0 },
  }
  return {
    ...figures,
    before: { ...figures.before, money: wan(30, 60) },
    variants: figures.variants.map((one) => ({
      ...one,
      after: { ...one.after, money: wan(20, 40) },
      exclusion,
    })),
  }
}
