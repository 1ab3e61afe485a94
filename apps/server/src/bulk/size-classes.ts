import type { Verdict } from '@yinyu/kernel'
import type { Condition, Definitions, Occasion, SizeClass, Standard } from '@yinyu/rules'
import { versionInForce } from '@yinyu/rules'

/** Standards that ask of every firm whether it is below the line of a class, so that a pass over all firms tells its class. */
const LINES = {
  'size below large': 'below',
  'size below medium': 'medium',
  'size below small': 'small',
} as const
type Line = keyof typeof LINES
const lines = Object.keys(LINES) as readonly Line[]

/**
 * The definitions with three standards more, made from the one by which firms are classed (中小企业划型). None where no
 * version of it is in force.
 */
export function withSizeClasses(definitions: Definitions, occasion: Occasion): Definitions {
  const sized = definitions.standards.flatMap((standard) => {
    const [condition] = versionInForce(standard, occasion)?.conditions ?? []
    return condition?.kind === 'sized' ? [{ standard, condition }] : []
  })
  const [found] = sized
  if (found === undefined) return definitions
  const made = lines.map((line) => lineStandard(found, line))
  return { ...definitions, standards: [...definitions.standards, ...made] }
}

function lineStandard(
  { standard, condition }: { standard: Standard; condition: Extract<Condition, { kind: 'sized' }> },
  line: Line,
): Standard {
  const sectors = condition.sectors.map((sector) => ({ ...sector, below: sector[LINES[line]] }))
  return {
    ...standard,
    id: line,
    grants: undefined,
    versions: standard.versions.map((version) => ({
      ...version,
      gates: [],
      conditions: [{ ...condition, sectors }],
    })),
  }
}

export function isSizeLine(rule: string): boolean {
  return lines.some((line) => line === rule)
}

/** The class that follows from the three verdicts. */
export function sizeClassOf(below: (line: string) => Verdict): SizeClass {
  const classes = {
    'size below large': 'large',
    'size below medium': 'medium',
    'size below small': 'small',
  } as const
  for (const line of lines) {
    const verdict = below(line)
    if (verdict === 'unknown') return 'unknown'
    if (verdict === 'unmet') return classes[line]
  }
  return 'micro'
}
