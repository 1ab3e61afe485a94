import type { Chance } from './chance.ts'

/** Every name carries it, so that nobody takes a firm of the sample for a real one. */
export const MARK = '示例'

const firsts = [
  ...'凌霄昊泓淳沛湛澄旭阳景元昌隆裕云海山江星月天林金玉春秋晨明清和远新华兴恒永瑞嘉鼎泰盛宏博智创启卓锐晟朗翔鹏腾飞骏麒安康福祥顺达信诚德仁义礼善美佳优丰润泽源泉溪澜涛波岚峰岳巍松柏桐榕梓楠栋梁杉竹兰菊莲荷',
]
const seconds = [
  ...'帆舟航桥津港湾洲岛屿川谷原野田园庭轩阁苑堂坊屋宇城邦都联合众聚集汇融通畅运行驰跃升起晖曦辉煌耀灿炫彩绘锦绣织绮缎缕绫罗纱丝绸棉麻革铭铸锻锋钧钢铎锐键铠琪琳瑶璟',
]
const thirds = [
  ...'一凡之然如若亦尔可以成立方正中平宁静定固坚实厚朴纯真诚恳勤勉力劲健壮强勇毅果敢达致远宏深广阔宽博雅文章书韵墨香茗',
  ...seconds,
]
const SHORT = firsts.length * seconds.length
/** A prime step that divides no length goes through all pairs before it comes back. */
const STEP = 7919
/** So many firms can be named without two being alike. */
export const NAMES_MOST = SHORT * thirds.length

const endings = ['有限公司', '有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司'] as const

/** The one thing in a name that no other firm has: two characters for the first firms, three for the rest. */
export function brandOf(seed: number, index: number): string {
  if (index >= NAMES_MOST) throw new RangeError(`only ${NAMES_MOST} sample firms can be named`)
  const at = index % SHORT
  const round = Math.floor(index / SHORT)
  const place = (at * STEP + Math.abs(seed % SHORT)) % SHORT
  const first = firsts[place % firsts.length] ?? ''
  const second = seconds[Math.floor(place / firsts.length)] ?? ''
  return first + second + (round === 0 ? '' : (thirds[round - 1] ?? ''))
}

/** `晋江示例·云帆鞋材有限公司`. */
export function nameOf(place: string, brand: string, word: string, chance: Chance): string {
  return `${place}${MARK}·${brand}${word}${chance.pick(endings)}`
}
