import { checkPolicy, type Catalogue, type FieldFault } from '@yinyu/catalogue'
import type { CheckedDraft, DraftCase } from '@yinyu/contract'
import { significantDigits, type IsoDate } from '@yinyu/kernel'
import { boundaryCases, type BoundaryCase, type Definitions, type Policy } from '@yinyu/rules'
import type { House } from '../../house.ts'
import { hashOf } from './content-hash.ts'

/** Our own convention: beyond so many conditions and steps nobody could look at the cases of a policy. */
const KINDS_MOST = 150

/** What one needs to examine a draft. */
export interface Examined {
  readonly content: Readonly<Record<string, unknown>>
  /** The region whose draft it is. */
  readonly region: string
  /** The day for which cases are reckoned, unless the policy begins later. */
  readonly begunOn: IsoDate
  readonly marks: ReadonlyMap<string, NonNullable<DraftCase['mark']>>
}

/** What the checks and the engine say of a draft, and the policy with its cases where it is one. */
export interface Examination {
  readonly checked: CheckedDraft
  readonly policy: Policy | undefined
  readonly cases: readonly BoundaryCase[]
}

/** Holds a draft to the schema and checks of content, and makes up its boundary cases. */
export function examineDraft(draft: Examined, house: Pick<House, 'catalogue' | 'definitions'>): Examination {
  const { content, begunOn } = draft
  const { definitions } = house
  const catalogue = { ...house.catalogue, policies: definitions.policies }
  const { policy, faults: found } = checkPolicy(content, catalogue)
  const faults = [...found, ...ownFaults(content, draft.region), ...foreignFaults(draft, definitions)]
  const on = policy?.from !== undefined && policy.from > begunOn ? policy.from : begunOn
  if (policy === undefined || faults.length > 0)
    return {
      policy: undefined,
      cases: [],
      checked: { faults, cases: [], unreached: [], byPerson: [], on, wanting: [sayFaults(faults.length)] },
    }
  const { cases, unreached, byPerson } = boundaryCases(
    joined(definitions, policy),
    policy,
    { on, purpose: 'new' },
    placesOf(house.catalogue),
  )
  const told = cases.map((one) => tellCase(one, draft.marks))
  return {
    policy,
    cases,
    checked: {
      faults,
      cases: told,
      unreached: [...unreached],
      byPerson: [...byPerson],
      on,
      wanting: wantingOf(told, byPerson.length > 0 ? 'a person' : 'facts'),
    },
  }
}

/** The definitions with this policy in the place of the one that has its number. */
function joined(definitions: Definitions, policy: Policy): Definitions {
  const { indicators, standards, policies } = definitions
  return { indicators, standards, policies: [...policies.filter(({ id }) => id !== policy.id), policy] }
}

function placesOf({ regions, industries }: Catalogue) {
  return { regions: regions.map(({ code }) => code), industries: industries.map(({ code }) => code) }
}

/** What a file may leave open and a policy that is published here may not. */
function ownFaults(content: Readonly<Record<string, unknown>>, region: string): readonly FieldFault[] {
  const faults: FieldFault[] = []
  const blank = (key: string, title: string, value: unknown) => {
    if (typeof value !== 'string' || value.trim() !== '') return
    faults.push({ key, code: 'CONTENT_MISSING_KEY', message: `“${title}”还是空的。请填写。` })
  }
  blank('title', '名称', content['title'])
  blank('summary', '摘要', content['summary'])
  blank('statusBecause', '状态依据', content['statusBecause'])
  const scope = content['region']
  const areas: unknown = typeof scope === 'object' && scope !== null && 'in' in scope ? scope.in : undefined
  const isBeyond = (area: unknown) => typeof area === 'string' && !area.startsWith(significantDigits(region))
  if (Array.isArray(areas) && areas.some(isBeyond))
    faults.push({
      key: 'region.in',
      code: 'CONTENT_WRONG_VALUE',
      message: '适用地区超出了本单位的地区。请只选本地区和下辖地区。',
    })
  if (kindsIn(content) > KINDS_MOST)
    faults.push({
      key: '',
      code: 'CONTENT_TOO_LARGE',
      message: `条件和分档合起来超过 ${KINDS_MOST} 处，逐例核对不过来。请拆成几项政策。`,
    })
  return faults
}

/** A version of a policy takes its place wherever that one holds. */
function foreignFaults({ content, region }: Examined, { policies }: Definitions): readonly FieldFault[] {
  const present = policies.find(({ id }) => id === content['id'])
  if (present === undefined || liesWithin(present, region)) return []
  const message = `“${present.title}”（${present.id}）的适用地区超出了本单位的地区，不能由本单位写新版本。请另写一项政策。`
  return [{ key: '', code: 'CONTENT_WRONG_VALUE', message }]
}

/** Whether a policy holds in a region and what lies in it only. */
export function liesWithin({ region: { in: areas } }: Pick<Policy, 'region'>, region: string): boolean {
  return areas.every((area) => area.startsWith(significantDigits(region)))
}

function kindsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'kind' in value ? 1 : 0
  return Object.values(value).reduce((sum: number, each) => sum + kindsIn(each), own)
}

function tellCase(
  { about, stand, name, facts, verdict, amount }: BoundaryCase,
  marks: Examined['marks'],
): DraftCase {
  const told = {
    facts: [...facts]
      .map(([key, { value }]) => ({ key, value }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    verdict,
    leastFen: amount?.leastFen.toString(),
    mostFen: amount?.mostFen?.toString(),
  }
  const fingerprint = hashOf(told)
  return { fingerprint, about, stand, name, ...told, mark: marks.get(fingerprint) }
}

const VERDICTS = { met: '符合', unmet: '不符合', unknown: '尚不能判断' } as const

/** `a person`: who decides at last whether a firm meets it, so that no made-up firm does. */
function wantingOf(cases: readonly DraftCase[], decidedBy: 'facts' | 'a person'): string[] {
  const open = cases.filter(({ mark }) => mark === undefined).length
  const wrong = cases.filter(({ mark }) => mark?.judgement === 'wrong').length
  const lacking = (['met', 'unmet', 'unknown'] as const)
    .filter((verdict) => decidedBy === 'facts' || verdict !== 'met')
    .filter((verdict) => !cases.some((one) => one.verdict === verdict))
    .map((verdict) => `“${VERDICTS[verdict]}”`)
  return [
    ...(lacking.length > 0 ? [`边界案例里没有${lacking.join('、')}的企业，请检查条件是否互相排斥`] : []),
    ...(open > 0 ? [`还有 ${open} 个边界案例没有核对`] : []),
    ...(wrong > 0 ? [`有 ${wrong} 个边界案例标为“不对”，请改正条款，或重新核对`] : []),
  ]
}

function sayFaults(count: number): string {
  return `还有 ${count} 处要改正`
}
