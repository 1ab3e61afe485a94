import type { RehearsalFigures, RehearsalOutcome, RehearsalSplitRow } from '@yinyu/contract'
import { formatYuan } from '@yinyu/kernel'
import { writeWorkbook, type OutCell, type OutSheet } from '@yinyu/intake'
import type { FileAnswer } from '../../door/handler.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import { exclusionSheet } from './export-exclusion.ts'
import type { KeptOne } from './kept-row.ts'

type Variant = RehearsalFigures['variants'][number]

/** A saved rehearsal as a workbook: the recipe, the variants side by side, each split, lines and ambiguities. */
export async function exportKept(kept: KeptOne): Promise<FileAnswer> {
  const { figures } = kept
  const sheets = [
    recipeSheet(kept),
    comparison(figures),
    splits('分地区', figures, ({ byRegion }) => byRegion),
    splits('分行业', figures, ({ byIndustry }) => byIndustry),
    splits('分规模', figures, ({ bySize }) => bySize),
    splits('分梯度', figures, ({ byRung }) => byRung),
    distributions(figures),
    cliffs(figures),
    ambiguities(figures),
    budgets(figures),
    exclusionSheet(figures),
  ].filter(({ rows }) => rows.length > 0)
  const content = await writeWorkbook(sheets)
  return { fileName: `政策预演-${kept.title}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

function sheet(name: string, headers: readonly string[], rows: OutSheet['rows']): OutSheet {
  return { name, columns: headers.map((header) => ({ header })), rows }
}

/** Yuan with two decimals; empty where there is no money. */
function yuan(fen: string | undefined): OutCell {
  return fen === undefined ? '' : formatYuan(BigInt(fen))
}

function recipeSheet({ title, note, madeBy, madeAt, figures }: KeptOne): OutSheet {
  const { subject, on, region, firms, recordsOn, recordsHash, contentHash, variants } = figures
  return sheet(
    '方案',
    ['项目', '内容'],
    [
      ['标题', title],
      ['说明', note],
      ['对象', subject.title],
      ['评审日', on],
      ['地区', region],
      ['企业数', firms],
      ['数据日期', recordsOn],
      ['保存人', madeBy],
      ['保存时间', madeAt],
      ['数据校验码', recordsHash],
      ['规则校验码', contentHash],
      ...variants.flatMap(({ name, changes }) =>
        changes.map(({ before, after }): OutCell[] => [`${name}：调整`, `${before} → ${after}`]),
      ),
    ],
  )
}

function comparison({ before, variants }: RehearsalFigures): OutSheet {
  return sheet(
    '结果对比',
    [
      '方案',
      '符合',
      '不能确定',
      '不符合',
      '新进入',
      '退出',
      '保留',
      '资金最少（元）',
      '资金最多（元）',
      '上限不明的企业',
    ],
    [
      ['调整前', ...outcomeCells(before).slice(0, 3), '', '', '', ...outcomeCells(before).slice(3)],
      ...variants.map(({ name, after, moves }): OutCell[] => [
        name,
        ...outcomeCells(after).slice(0, 3),
        moves.entering,
        moves.leaving,
        moves.staying,
        ...outcomeCells(after).slice(3),
      ]),
    ],
  )
}

function outcomeCells({ met, unknown, unmet, money }: RehearsalOutcome): readonly OutCell[] {
  return [met, unknown, unmet, yuan(money?.leastFen), yuan(money?.mostFen), money?.openFirms ?? '']
}

function splits(
  name: string,
  { variants }: RehearsalFigures,
  rowsOf: (variant: Variant) => readonly RehearsalSplitRow[],
): OutSheet {
  const sides = ['调整前', '调整后'].flatMap((side) =>
    ['符合', '不能确定', '不符合', '资金最少（元）', '资金最多（元）', '上限不明的企业'].map(
      (each) => `${side}${each}`,
    ),
  )
  return sheet(
    name,
    ['方案', '分组', '企业数', '新进入', '退出', ...sides],
    variants.flatMap((variant) =>
      rowsOf(variant).map(({ title, firms, entering, leaving, before, after }) => [
        variant.name,
        title,
        firms,
        entering,
        leaving,
        ...outcomeCells(before),
        ...outcomeCells(after),
      ]),
    ),
  )
}

function distributions({ variants }: RehearsalFigures): OutSheet {
  return sheet(
    '分布',
    ['方案', '数值', '从', '到', '企业数', '只差这一条的企业'],
    variants.flatMap(({ name, distribution }) =>
      distribution
        ? [
            ...distribution.bins.map(({ from, to, firms, waiting }): OutCell[] => [
              name,
              distribution.title,
              from === undefined ? '' : `${from}${distribution.unit}`,
              to === undefined ? '' : `${to}${distribution.unit}`,
              firms,
              waiting,
            ]),
            [name, distribution.title, '未知', '', distribution.unknown, ''],
          ]
        : [],
    ),
  )
}

function cliffs({ variants }: RehearsalFigures): OutSheet {
  return sheet(
    '断崖',
    ['方案', '门槛', '数值', '一步', '只差一步的企业', '合计少得（元）', '单家最多少得（元）'],
    variants.flatMap((variant) =>
      variant.cliffs.map(({ title, line, unit, step, firms, lostFen, worstFen }) => [
        variant.name,
        title,
        `${line}${unit}`,
        `${step}${unit}`,
        firms,
        yuan(lostFen),
        yuan(worstFen),
      ]),
    ),
  )
}

function ambiguities(figures: RehearsalFigures): OutSheet {
  return sheet(
    '歧义',
    ['条款', '读法一', '读法二', '条款判断不同的企业', '整体结果不同的企业'],
    figures.ambiguities.flatMap(({ question, readings, pairs }) => {
      const titleOf = (id: string) => readings.find((reading) => reading.id === id)?.title ?? id
      return pairs.map(({ a, b, clause, whole }) => [question, titleOf(a), titleOf(b), clause, whole])
    }),
  )
}

function budgets({ variants }: RehearsalFigures): OutSheet {
  return sheet(
    '预算',
    ['方案', '预算（元）', '需要（元）', '安排（元）', '足额', '部分', '没有', '规则'],
    variants.flatMap(({ name, budget }) =>
      budget
        ? [
            [
              name,
              yuan(budget.budgetFen),
              yuan(budget.wantedFen),
              yuan(budget.paidFen),
              budget.full,
              budget.part,
              budget.none,
              budget.says,
            ],
          ]
        : [],
    ),
  )
}
