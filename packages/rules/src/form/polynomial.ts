/** The place of one fact in a row of the lowered form. */
export type Slot = number

/** `coefficient × product of the facts in these slots`. */
export interface Term {
  readonly coefficient: bigint
  readonly slots: readonly Slot[]
}

/** A sum of terms over whole-number facts: what every line of the law becomes once fractions are cleared. */
export type Polynomial = readonly Term[]

export function constant(value: bigint): Polynomial {
  return value === 0n ? [] : [{ coefficient: value, slots: [] }]
}

export function variable(slot: Slot): Polynomial {
  return [{ coefficient: 1n, slots: [slot] }]
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  return collect(
    a.flatMap((x) =>
      b.map((y) => ({ coefficient: x.coefficient * y.coefficient, slots: [...x.slots, ...y.slots] })),
    ),
  )
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  return collect([...a, ...b])
}

export function minus(a: Polynomial, b: Polynomial): Polynomial {
  return plus(a, times(b, constant(-1n)))
}

export function power(a: Polynomial, exponent: number): Polynomial {
  return exponent === 0 ? constant(1n) : times(a, power(a, exponent - 1))
}

/** Adds up equal terms so that the printed code computes each product once. */
function collect(terms: readonly Term[]): Polynomial {
  const sums = new Map<string, Term>()
  for (const term of terms) {
    const slots = term.slots.toSorted((x, y) => x - y)
    const key = slots.join(',')
    sums.set(key, { coefficient: (sums.get(key)?.coefficient ?? 0n) + term.coefficient, slots })
  }
  return [...sums.values()].filter((term) => term.coefficient !== 0n)
}
