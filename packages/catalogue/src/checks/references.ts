import type { Content } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'
import type { FaultCode } from '../fault-codes.ts'
import { usesOf } from '../indicator-use.ts'
import { suggest } from '../nearest-word.ts'
import { visitsOf } from '../rules-of.ts'

/** One name that must lead somewhere. */
interface Reference {
  readonly to: string
  readonly file: Located
  readonly path: KeyPath
}

/** Every indicator, standard and policy that is named exists. */
export function checkReferences(content: Content): readonly Fault[] {
  const visits = visitsOf(content)
  const toIndicators = [
    ...visits.flatMap((visit) =>
      usesOf(visit).map(({ indicator, path }) => ({ to: indicator, file: visit.file, path })),
    ),
    ...content.indicators.flatMap(formulaInputs),
    ...content.standards.flatMap((file) =>
      file.value.grants === undefined ? [] : [{ to: file.value.grants, file, path: ['grants'] }],
    ),
  ]
  const toStandards = visits.flatMap(({ at, node, path, file }) =>
    at === 'condition' && node.kind === 'meets'
      ? [{ to: node.standard, file, path: [...path, 'standard'] }]
      : [],
  )
  const toStandardsOfReserve = content.reserveSources.flatMap((file) =>
    (['standard', 'holds'] as const).flatMap((key) => {
      const to = file.value[key]
      return to === undefined ? [] : [{ to, file, path: [key] }]
    }),
  )
  const toPolicies = content.policies.flatMap((file) =>
    file.value.stacking.flatMap(({ excludes }, i) =>
      excludes.map((to, j) => ({ to, file, path: ['stacking', i, 'excludes', j] })),
    ),
  )
  return [
    ...dangling(toIndicators, idsOf(content.indicators), content, {
      code: 'CONTENT_UNKNOWN_INDICATOR',
      noun: '指标',
      place: 'indicators/',
    }),
    ...dangling([...toStandards, ...toStandardsOfReserve], idsOf(content.standards), content, {
      code: 'CONTENT_UNKNOWN_STANDARD',
      noun: '标准',
      place: 'standards/',
    }),
    ...dangling(toPolicies, idsOf(content.policies), content, {
      code: 'CONTENT_UNKNOWN_POLICY',
      noun: '政策',
      place: 'policies/',
    }),
  ]
}

function formulaInputs(file: Content['indicators'][number]): readonly Reference[] {
  const { formula } = file.value
  if (!formula) return []
  const keys =
    formula.kind === 'share'
      ? { of: formula.of, in: formula.in }
      : formula.kind === 'days-since'
        ? { date: formula.date }
        : { of: formula.of }
  return Object.entries(keys).map(([key, to]) => ({ to, file, path: ['formula', key] }))
}

function idsOf(files: readonly { readonly value: { readonly id: string } }[]): readonly string[] {
  return files.map(({ value }) => value.id)
}

function dangling(
  references: readonly Reference[],
  known: readonly string[],
  { brokenIds }: Content,
  { code, noun, place }: { code: FaultCode; noun: string; place: string },
): readonly Fault[] {
  const there = new Set(known)
  return references
    .filter(({ to }) => !there.has(to) && !brokenIds.has(to))
    .map(({ to, file, path }) =>
      faultAt(file, path, code, {
        what: `没有${noun}“${to}”`,
        todo: suggest(to, known, `请先在 ${place} 里写好它`),
      }),
    )
}
