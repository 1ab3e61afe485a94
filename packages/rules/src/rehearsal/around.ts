import type { Condition } from '../condition/condition.ts'
import type { SourceTag } from '../provenance.ts'
import type { SayScene } from '../scene.ts'
import type {
  Key,
  MeasuredLine,
  NumberBounds,
  NumberParameter,
  Parameter,
  ParameterRole,
  Slider,
} from './parameter.ts'
import { sliderFor } from './slider.ts'

/** What a walk over a rule carries down: where it is and what lies around it. */
export interface Around {
  readonly scene: SayScene
  readonly keys: readonly Key[]
  readonly path: string
  /** Marks that occur once, so that a path may begin at them. */
  readonly marks: ReadonlySet<string>
  readonly within: readonly string[]
  readonly clause: string | undefined
  readonly tag: SourceTag | undefined
  readonly over: MeasuredLine['over']
  /** What a condition below has. */
  readonly ofCondition: (node: Condition, keys: readonly Key[], around: Around) => readonly Parameter[]
}

/** Marks (`id`) that stand exactly once in the content. */
export function marksIn(content: unknown): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' && typeof inner === 'string') seen.set(inner, (seen.get(inner) ?? 0) + 1)
      visit(inner)
    }
  }
  visit(content)
  return new Set([...seen].flatMap(([mark, times]) => (times === 1 ? [mark] : [])))
}

/** One step down to what stands at these keys. */
export function down(
  around: Around,
  keys: readonly Key[],
  node: { readonly id?: string | undefined; readonly title?: string | undefined } = {},
): Around {
  const path =
    node.id !== undefined && around.marks.has(node.id)
      ? node.id
      : [around.path, ...keys].filter((part) => part !== '').join('/')
  return {
    ...around,
    keys: [...around.keys, ...keys],
    path,
    within: node.title === undefined ? around.within : [...around.within, node.title],
  }
}

/** Down to a condition, with its clause and tag. */
export function downTo(around: Around, keys: readonly Key[], node: Condition): Around {
  return {
    ...down(around, keys, node),
    clause: node.clause ?? around.clause,
    tag: node.tag ?? around.tag,
  }
}

/** How a number of the rule is told. */
export interface Told {
  readonly title: string
  readonly says: string
  readonly role: ParameterRole
  readonly bounds?: NumberBounds
  readonly slider?: Slider
  readonly measured?: MeasuredLine
}

/** A number with its unit: `1500万元`. */
export function quantityParameter(
  around: Around,
  keys: readonly Key[],
  text: string,
  told: Told,
): NumberParameter {
  const [, value = '', unit = ''] = /^(-?[\d.]+)(.*)$/.exec(text) ?? []
  return numberOf(around, keys, { value, unit, written: 'quantity' }, told)
}

/** A bare number, shown with a unit. */
export function bareParameter(
  around: Around,
  keys: readonly Key[],
  { value, unit }: { readonly value: number; readonly unit: string },
  told: Told,
): NumberParameter {
  return numberOf(around, keys, { value: `${value}`, unit, written: 'number' }, told)
}

function numberOf(
  around: Around,
  keys: readonly Key[],
  { value, unit, written }: Pick<NumberParameter, 'value' | 'unit' | 'written'>,
  { title, says, role, bounds = {}, slider, measured }: Told,
): NumberParameter {
  const at = down(around, keys)
  return {
    kind: 'number',
    path: at.path,
    keys: at.keys,
    title,
    within: at.within,
    says,
    role,
    clause: around.clause,
    tag: around.tag,
    value,
    unit,
    written,
    slider: slider ?? sliderFor(value, unit),
    bounds,
    measured,
  }
}
