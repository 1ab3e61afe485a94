import { factKey, type FactKey, type Indicator } from '@yinyu/rules'
import { unitNames } from './unit.ts'
import { GUIDE_SHEET } from './workbook.ts'
import { writeDelimited } from './write-delimited.ts'
import { writeWorkbook, type OutColumn, type OutSheet } from './write-workbook.ts'

/** One column of an empty form. */
export interface TemplateColumn {
  readonly key: FactKey
  readonly indicator: Indicator
  /** As it will stand in the first row: `营业收入@2025(万元)`. */
  readonly header: string
  readonly unit: string | undefined
}

export interface TemplateOptions {
  /** The years that yearly indicators are asked for. */
  readonly years: readonly number[]
  /** The unit of money; 万元 by default, as in the official forms. */
  readonly moneyUnit?: '元' | '万元' | undefined
}

const FORM_SHEET = '填报'
const KEPT_AS_TEXT: ReadonlySet<string> = new Set(['text', 'region', 'industry', 'date'])

/** The columns of a form for these indicators, in their order; computed ones are left out, since nobody fills them in. */
export function templateColumns(
  indicators: Iterable<Indicator>,
  options: TemplateOptions,
): readonly TemplateColumn[] {
  return [...indicators]
    .filter(({ formula }) => formula === undefined)
    .flatMap((indicator) => {
      const unit = indicator.kind === 'money' ? (options.moneyUnit ?? '万元') : unitNames(indicator)[0]
      const years = indicator.period === 'now' ? [undefined] : options.years
      return years.map((year) => {
        const title = year === undefined ? indicator.title : `${indicator.title}@${year}`
        return {
          key: factKey(indicator.id, year),
          indicator,
          header: unit === undefined ? title : `${title}(${unit})`,
          unit,
        }
      })
    })
}

/** An empty form as CSV: the header row and nothing else. */
export function writeTemplateDelimited(columns: readonly TemplateColumn[]): Uint8Array {
  return writeDelimited([columns.map(({ header }) => header)])
}

/** An empty form as XLSX, with drop-downs, and a second sheet that explains every column. */
export async function writeTemplateWorkbook(columns: readonly TemplateColumn[]): Promise<Uint8Array> {
  return writeWorkbook([{ name: FORM_SHEET, columns: columns.map(toColumn), rows: [] }, guide(columns)])
}

function toColumn({ header, indicator }: TemplateColumn): OutColumn {
  const choices = wordsFor(indicator)
  const holds = KEPT_AS_TEXT.has(indicator.kind) ? 'text' : 'anything'
  return { header, holds, width: Math.min(40, Math.max(14, header.length * 2)), choices }
}

function wordsFor(indicator: Indicator): readonly string[] {
  if (indicator.kind === 'flag' || indicator.kind === 'judgement') return ['是', '否']
  return Object.values(indicator.choices ?? {})
}

function guide(columns: readonly TemplateColumn[]): OutSheet {
  return {
    name: GUIDE_SHEET,
    columns: [
      { header: '列名', width: 36 },
      { header: '单位', width: 10 },
      { header: '怎么填', width: 40 },
      { header: '含义', width: 60 },
      { header: '例子', width: 24 },
    ],
    rows: columns.map(({ header, unit, indicator }) => [
      header,
      unit ?? '',
      sayHow(indicator),
      indicator.meaning,
      exampleOf(indicator),
    ]),
  }
}

function sayHow(indicator: Indicator): string {
  const words = wordsFor(indicator)
  if (words.length > 0) return `填 ${words.join('、')}；不清楚就留空`
  if (indicator.id === 'credit-code') return '填营业执照上的 18 位代码'
  const ways: Partial<Record<Indicator['kind'], string>> = {
    money: '填数字，可以有两位小数（精确到分）',
    count: '填整数',
    score: '填得分',
    ratio: '填百分数，例如 15 表示 15%',
    date: '填 2024-05-07 这样的日期',
    region: '填六位行政区划代码或完整地名',
    industry: '填门类字母或 2 至 4 位代码',
  }
  return `${ways[indicator.kind] ?? '填文字'}；不清楚就留空`
}

function exampleOf(indicator: Indicator): string {
  const given = indicator.examples[0]
  if (given !== undefined) return given
  const examples: Partial<Record<Indicator['kind'], string>> = {
    money: '1500.5',
    count: '120',
    score: '72.5',
    ratio: '15',
    date: '2024-05-07',
    region: '350582',
    industry: 'C3911',
  }
  return wordsFor(indicator)[0] ?? examples[indicator.kind] ?? ''
}
