import { expect, test } from 'vitest'
import { figuresOf } from '../testing/sample-figures.ts'
import { drawPicture } from './draw-picture.ts'
import { pictureModel } from './picture-model.ts'

const figures = figuresOf({ met: 221, entering: 18, leaving: 4 })
const [variant] = figures.variants
if (variant === undefined) throw new Error('the sample has a variant')
const changed = {
  ...variant,
  changes: [{ path: 'p', title: '研发费用占比 <不低于>', before: '3%', after: '2.5%' }],
  distribution: {
    path: 'p',
    title: '研发费用占比',
    unit: '%',
    side: 'over' as const,
    before: '3',
    after: '2.5',
    bins: [
      { to: '2.5', firms: 40, waiting: 3 },
      { from: '2.5', firms: 60, waiting: 9 },
    ],
    unknown: 5,
  },
}

test('a picture says what, where, when, what changed, and from which records', () => {
  const model = pictureModel(figures, changed, { place: '晋江市' })
  expect([model.title, model.lines, model.source]).toEqual([
    '政策预演：专精特新中小企业',
    ['晋江市，按 2026年11月22日 的规则，新申请，方案一', '研发费用占比 <不低于>：3% → 2.5%'],
    '数据：本系统登记的企业数据，截至 2026年11月22日；测算结果，不代表认定结果。',
  ])
  expect(model.tiles.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '符合的企业 207 → 221',
    '进入 +18',
    '退出 −4',
    '说不清 11',
  ])
  expect(model.distribution?.bins.map(({ count }) => count)).toEqual([3, 9])
})

test('without anybody who waits for the line alone all firms are drawn', () => {
  const bins = changed.distribution.bins.map((bin) => ({ ...bin, waiting: 0 }))
  const alone = { ...changed, distribution: { ...changed.distribution, bins } }
  expect(
    pictureModel(figures, alone, { place: '晋江市' }).distribution?.bins.map(({ count }) => count),
  ).toEqual([40, 60])
})

test('the drawing holds every word as text, with nothing that could break out of it', () => {
  const { svg, width, height } = drawPicture(pictureModel(figures, changed, { place: '晋江市' }))
  for (const words of ['政策预演：专精特新中小企业', '&lt;不低于&gt;', '2.5%', '晋江市', '不代表认定结果'])
    expect(svg).toContain(words)
  expect(svg).not.toContain('<不低于>')
  expect([width, height > 700]).toEqual([1080, true])
})

test('what has neither money nor distribution is drawn shorter', () => {
  const tall = drawPicture(pictureModel(figures, changed, { place: '' }))
  const short = drawPicture(pictureModel(figures, variant, { place: '' }))
  expect(short.height).toBeLessThan(tall.height)
})
