import type { RegionCode } from '@yinyu/kernel'
import type { Chance } from './chance.ts'
import { trades, type Trade, type TradeName } from './trades.ts'

/** A county of the sample province: how many of a thousand firms it has, and which trades they are of. */
interface Place {
  readonly region: RegionCode
  /** As it stands in a firm's name. */
  readonly name: string
  readonly weight: number
  readonly trades: readonly (readonly [TradeName, number])[]
}

/** A few firms of everything are everywhere. */
const everywhere: readonly (readonly [TradeName, number])[] = [
  ['commerce', 4],
  ['food', 2],
  ['machinery', 2],
  ['plastics', 2],
  ['steel', 2],
  ['software', 1],
  ['protection', 1],
  ['crafts', 1],
]

/**
 * Code, name, weight and the weights of the main trades. The counties are those of Fujian (GB/T 2260) but for Jinmen,
 * which is not administered from there; all weights are our own invention after what the places are known for.
 */
const lines = `
350102 鼓楼 20 software 30 research 8 instruments 4 electronics 3
350103 台江 8 software 16 commerce 8 garments 3
350104 仓山 14 software 8 machinery 6 instruments 6 electronics 6 lighting 4
350105 马尾 12 electronics 14 screens 5 food 5 ships 4 instruments 3
350111 晋安 12 machinery 6 pharma 4 building 4 software 5
350112 长乐 18 textiles 30 steel 8 chemicals 4 software 4
350121 闽侯 20 vehicles 12 machinery 8 crafts 6 electronics 4 food 4
350122 连江 8 food 14 ships 4 building 3
350123 罗源 5 steel 10 stone 8
350124 闽清 6 ceramics 12 building 5 plumbing 3
350125 永泰 3 bamboo 4 tea 2
350128 平潭 5 ships 3 software 4 commerce 6
350181 福清 22 plastics 12 food 10 screens 5 electronics 8 chemicals 6 building 4
350203 思明 24 software 30 commerce 12 research 6 screens 3
350205 海沧 22 pharma 16 screens 8 electronics 8 machinery 6 plastics 5
350206 湖里 24 electronics 20 software 10 machinery 6 lighting 6 commerce 6
350211 集美 26 machinery 16 vehicles 9 electronics 8 lighting 5 software 5
350212 同安 22 lighting 8 food 8 plastics 8 plumbing 7 machinery 8 textiles 4
350213 翔安 16 screens 10 electronics 14 lighting 8 machinery 5
350302 城厢 8 shoes 10 electronics 4 food 4
350303 涵江 14 shoes 8 food 8 electronics 6 machinery 5 textiles 4 batteries 2
350304 荔城 11 shoes 12 crafts 8 garments 5 chemicals 2
350305 秀屿 7 chemicals 5 bamboo 8 building 3
350322 仙游 11 bamboo 16 crafts 10 garments 3
350404 三元 8 steel 12 chemicals 6 machinery 6
350405 沙县 7 machinery 7 food 6 bamboo 4 chemicals 3
350421 明溪 3 pharma 6 chemicals 4 bamboo 3
350423 清流 3 chemicals 6 building 4
350424 宁化 3 textiles 4 steel 3 copper 2
350425 大田 5 steel 8 machinery 6 tea 3
350426 尤溪 5 textiles 8 bamboo 5 chemicals 2
350428 将乐 3 bamboo 4 machinery 3 pharma 2
350429 泰宁 2 bamboo 3 tea 2
350430 建宁 2 food 5 pharma 1
350481 永安 9 textiles 7 vehicles 4 building 6 batteries 3 chemicals 3
350502 鲤城 17 electronics 10 garments 8 machinery 6 instruments 4 food 4
350503 丰泽 17 software 9 crafts 8 garments 6 electronics 4 commerce 6
350504 洛江 11 machinery 10 plastics 5 food 4 electronics 4
350505 泉港 9 chemicals 22 machinery 3
350521 惠安 20 stone 14 food 7 crafts 7 shoes 6 machinery 4 chemicals 3
350524 安溪 17 tea 26 crafts 9 lighting 5 bamboo 4 software 3
350525 永春 9 ceramics 6 crafts 6 food 4 paper 3
350526 德化 14 ceramics 40 crafts 3
350581 石狮 26 garments 26 textiles 16 food 5 electronics 3
350582 晋江 68 shoes 36 garments 12 textiles 11 food 8 machinery 6 paper 5 ceramics 4 chemicals 4 screens 2
350583 南安 50 plumbing 26 stone 16 machinery 8 shoes 6 food 4 lighting 2
350602 芗城 11 food 6 machinery 6 motors 4 pharma 4
350603 龙文 11 machinery 7 electronics 5 instruments 4 food 3
350604 龙海 17 food 14 paper 6 machinery 7 steel 5 plastics 4
350605 长泰 9 electronics 5 crafts 5 plastics 5 lighting 5 plumbing 3
350622 云霄 4 lighting 7 food 3
350623 漳浦 9 food 9 chemicals 6 steel 3
350624 诏安 5 food 9 pharma 2
350626 东山 4 food 9 building 5
350627 南靖 5 bamboo 4 electronics 4 food 3
350628 平和 4 food 6 tea 4 paper 2
350629 华安 3 tea 5 bamboo 3
350702 延平 8 batteries 4 copper 4 textiles 5 machinery 5
350703 建阳 7 bamboo 8 food 4 software 3
350721 顺昌 4 chemicals 4 bamboo 5 food 2
350722 浦城 4 food 4 pharma 3 lighting 2
350723 光泽 3 food 8 pharma 2
350724 松溪 2 bamboo 4 tea 3 machinery 1
350725 政和 3 bamboo 7 tea 5
350781 邵武 6 chemicals 9 bamboo 6 textiles 3
350782 武夷山 5 tea 18 food 2
350783 建瓯 5 bamboo 9 food 4
350802 新罗 17 machinery 18 protection 9 vehicles 4 building 3
350803 永定 6 building 6 machinery 5 lighting 3
350821 长汀 6 textiles 7 copper 6 pharma 2
350823 上杭 8 copper 14 batteries 4 screens 2
350824 武平 5 screens 7 machinery 3 bamboo 2
350825 连城 4 bamboo 4 food 4 lighting 2
350881 漳平 5 bamboo 6 textiles 3 steel 3
350902 蕉城 11 batteries 18 electronics 3 food 4
350921 霞浦 5 food 8 batteries 4
350922 古田 4 food 8
350923 屏南 2 tea 3 food 3 batteries 1
350924 寿宁 3 steel 4 tea 3 machinery 2
350925 周宁 3 steel 6 tea 2
350926 柘荣 3 pharma 6 tea 3
350981 福安 13 motors 26 steel 8 tea 5 ships 4 batteries 2
350982 福鼎 9 chemicals 6 vehicles 7 tea 8 batteries 4 machinery 4`

export const places: readonly Place[] = lines.trim().split('\n').map(placeOf)

const placesSum = sums(places.map(({ weight }) => weight))
const tradesSums = new Map(places.map((place) => [place, sums(place.trades.map(([, weight]) => weight))]))

export function pickPlace(chance: Chance): Place {
  return draw(places, placesSum, chance)
}

export function pickTrade(place: Place, chance: Chance): Trade {
  const [name] = draw(place.trades, tradesSums.get(place) ?? [], chance)
  return trades[name]
}

function placeOf(line: string): Place {
  const [region = '', name = '', weight = '', ...words] = line.split(' ')
  const own = words.flatMap((word, i) =>
    i % 2 === 0 ? [[word as TradeName, Number(words[i + 1])] as const] : [],
  )
  return { region, name, weight: Number(weight), trades: [...own, ...everywhere] }
}

function sums(weights: readonly number[]): readonly number[] {
  let total = 0
  return weights.map((weight) => (total += weight))
}

function draw<T>(of: readonly T[], upTo: readonly number[], chance: Chance): T {
  const at = chance.next() * (upTo.at(-1) ?? 0)
  const found = of[upTo.findIndex((sum) => at < sum)]
  if (found === undefined) throw new Error('nothing to draw from')
  return found
}
