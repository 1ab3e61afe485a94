import type { RehearsalFigures, RehearsedVariant } from '@yinyu/contract'
import { sayDate } from '@yinyu/kernel'
import { mostChangedFirst } from '../../../ui/figures/change-shape.ts'
import type { Bin, Side } from '../../../ui/figures/histogram-shape.ts'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { changeRowOf } from '../outcome/split-rows.ts'
import { drawnBins, usualCounted } from '../outcome/drawn-bins.ts'
import { sayMoneyRange } from '../say-money.ts'
import { saySigned } from '../say-signed.ts'
import { strings } from '../strings.ts'

/** What a picture of a rehearsal shows, all in words and numbers, before anything is drawn. */
export interface PictureModel {
  readonly title: string
  readonly lines: readonly string[]
  readonly tiles: readonly { readonly name: string; readonly count: string; readonly colour: string }[]
  readonly money: readonly string[]
  readonly distribution:
    | {
        readonly title: string
        readonly bins: readonly Bin[]
        readonly side: Side
        readonly line: number
        readonly lineBefore: number
        readonly lineWords: string
        readonly ends: readonly [string, string]
      }
    | undefined
  readonly places: { readonly title: string; readonly rows: readonly ReturnType<typeof changeRowOf>[] }
  readonly source: string
}

/** As many places as a picture has room for. */
const PLACES = 10

/** `place`: the region by its name. */
export function pictureModel(
  figures: RehearsalFigures,
  variant: RehearsedVariant,
  { place }: { readonly place: string },
): PictureModel {
  const { subject, on, recordsOn, before, purpose } = figures
  const { after, moves, changes } = variant
  const purposeWords = subject.kind === 'standard' ? `，${strings.choose.purposes[purpose]}` : ''
  const changed = changes.map((one) => `${one.title}：${one.before} → ${one.after}`)
  return {
    title: `${strings.title}：${subject.title}`,
    lines: [
      `${place}，按 ${sayDate(on)} 的规则${purposeWords}，${variant.name}`,
      ...(changed.length === 0 ? [strings.variants.changed(0)] : changed),
    ],
    tiles: [
      {
        name: strings.outcome.met,
        count: `${groupDigits(before.met)} → ${groupDigits(after.met)}`,
        colour: '#2f7887',
      },
      { name: strings.outcome.entering, count: saySigned('+', moves.entering), colour: '#1f8a50' },
      { name: strings.outcome.leaving, count: saySigned('−', moves.leaving), colour: '#c0392b' },
      { name: strings.outcome.unknown, count: groupDigits(after.unknown), colour: '#c08a00' },
    ],
    money:
      after.money === undefined
        ? []
        : [
            `改前 ${before.money === undefined ? '—' : sayMoneyRange(before.money)}`,
            `改后 ${sayMoneyRange(after.money)}`,
          ],
    distribution: distributionOf(variant),
    places: {
      title: strings.split.titles.region,
      rows: mostChangedFirst(variant.byRegion.map(changeRowOf)).slice(0, PLACES),
    },
    source: strings.picture.source(sayDate(recordsOn)),
  }
}

function distributionOf({ distribution }: RehearsedVariant): PictureModel['distribution'] {
  if (distribution === undefined) return undefined
  const { title, unit, before, after, side } = distribution
  const counted = usualCounted(distribution)
  const bins = drawnBins(distribution, counted)
  const [first, last] = [distribution.bins[0], distribution.bins.at(-1)]
  return {
    title: `${strings.distribution.title(title)}（${strings.distribution.counts[counted]}）`,
    bins,
    side,
    line: Number(after),
    lineBefore: Number(before),
    lineWords: `${after}${unit}`,
    ends: [
      first?.from === undefined ? '更低' : `${first.from}${unit}`,
      last?.to === undefined ? '更高' : `${last.to}${unit}`,
    ],
  }
}
