import { isInIndustry, isInRegion, type IndustryCode, type RegionCode, type Verdict } from '@yinyu/kernel'
import { textLiteral, type Part, type Parts } from './part.ts'

/**
 * Which codes lie in areas or branches: those with one of these beginnings, and without one for those too coarse to
 * tell. Found by asking the kernel for every code that could be meant, so that nothing is decided twice.
 */
interface Codes {
  readonly everything: boolean
  readonly beginnings: readonly string[]
  readonly coarse: readonly string[]
}

export function printRegion(code: Part, areas: readonly RegionCode[], parts: Parts): Part {
  const judge = (each: string) => joinVerdicts(areas.map((area) => isInRegion(each, area)))
  const inner = areas.map(beginningOfArea)
  const shorter = inner.flatMap((part) =>
    prefixesOf(part).flatMap((prefix) => [prefix, `${prefix}00`, `${prefix}0000`]),
  )
  return print(
    code,
    {
      everything: inner.includes(''),
      beginnings: inner,
      coarse: [...new Set([...shorter, '100000'])].filter((each) => judge(each) === 'unknown'),
    },
    parts,
  )
}

export function printIndustry(code: Part, branches: readonly IndustryCode[], parts: Parts): Part {
  const judge = (each: string) => joinVerdicts(branches.map((branch) => isInIndustry(each, branch)))
  const divisions = Array.from({ length: 100 }, (_, i) => `${i}`.padStart(2, '0'))
  const inside = divisions.filter((division) => isMetByLetter(division, branches))
  const letters = [...'ABCDEFGHIJKLMNOPQRST']
  const shorter = branches.flatMap(prefixesOf)
  return print(
    code,
    {
      everything: false,
      beginnings: [...branches, ...inside],
      coarse: [...new Set([...shorter, ...letters])].filter((each) => judge(each) === 'unknown'),
    },
    parts,
  )
}

/** `C` holds every code that begins with a division from 13 to 43. */
function isMetByLetter(division: string, branches: readonly IndustryCode[]): boolean {
  return branches.some((branch) => /^[A-T]$/.test(branch) && isInIndustry(division, branch) === 'met')
}

/** What all codes inside begin with; the kernel says so of the shortest beginning that is met. */
function beginningOfArea(area: RegionCode): string {
  return ['', area.slice(0, 2), area.slice(0, 4)].find((part) => fill(part) === area) ?? area
}

function fill(part: string): string {
  return part === '' ? '100000' : part.padEnd(6, '0')
}

function prefixesOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, length) => text.slice(0, length))
}

function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met'
  return verdicts.includes('unknown') ? 'unknown' : 'unmet'
}

function print(code: Part, { everything, beginnings, coarse }: Codes, parts: Parts): Part {
  if (everything) return parts.plain`case when ${code} is not null then true end`
  const lengths = Map.groupBy([...new Set(beginnings)].toSorted(), (each) => each.length)
  const within = [...lengths].map(
    ([length, each]) => parts.plain`${parts.plain`left(${code}, ${`${length}`})`} in (${list(each)})`,
  )
  const met = parts.joined(within, 'or', 'false')
  if (coarse.length === 0) return met
  return parts.work`case when ${met} then true when ${code} in (${list(coarse)}) then null when ${code} is not null then false end`
}

function list(texts: readonly string[]): string {
  return texts.map(textLiteral).join(', ')
}
