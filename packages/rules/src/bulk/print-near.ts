import { certainShare, largestCoefficients } from './certainty.ts'
import { offsetOf, stridesOf } from './columns.ts'
import { JAVASCRIPT } from './dialect.ts'
import { LOW_MAX, polynomialOf, type NearGroup } from './exact-sign.ts'
import type { KernelPlan } from './kernel-plan.ts'
import { monomialOf } from './line-masks.ts'
import type { PrintedFunction } from './print-logic.ts'

/**
 * The first two steps of `nearDecider` as straight code, for what often lies at its lines; the third, and ratios
 * over bottoms too large for one division, go to it by `recheck`. JavaScript only.
 */
export function printNear(plan: KernelPlan, { slots, lines }: NearGroup, number: number): PrintedFunction {
  const polynomials = lines.map(({ leaf }) => polynomialOf(leaf))
  const products = new Map(polynomials.flat().map((term) => [monomialOf(term), term.slots]))
  const names = new Map([...products.keys()].map((key, n) => [key, n]))
  const sizes = [...largestCoefficients(polynomials)].map(
    ([key, largest]) => `${largest} * Math.abs(p${names.get(key)})`,
  )
  const decided = lines.map(({ leaf, scratch }, n) => {
    const terms = polynomials[n] ?? []
    const sum = terms.map((term) => `${Number(term.coefficient)} * p${names.get(monomialOf(term))}`)
    const low = terms.map(
      (term) => `Math.imul(${BigInt.asIntN(32, term.coefficient)}, q${names.get(monomialOf(term))})`,
    )
    const sign = `(Math.abs(s${n}) > doubt ? s${n} : (${low.join(' + ')}) | 0)`
    const holds = `(${sign} ${leaf.sign === 'positive' ? '>' : '>='} 0 ? one : 0)`
    return `const s${n} = ${sum.join(' + ')}; m[${scratch}] = (m[${scratch}] & ~one) | ${holds};`
  })
  const { numbers } = stridesOf(plan.needs)
  return {
    name: `near${number}`,
    lines: [
      'for (let e = w; e !== 0; e &= e - 1) {',
      'const one = e & -e;',
      `const b = (i >> 5) * ${numbers} + 31 - Math.clz32(one);`,
      ...slots.map((slot) => `const v${slot} = x[b + ${offsetOf(plan, slot)}];`),
      ...[...products.values()].flatMap((of, n) => [
        `const p${n} = ${of.length === 0 ? 1 : of.map((slot) => `v${slot}`).join(' * ')};`,
        `const q${n} = ${of.map((slot) => `(v${slot} | 0)`).reduceRight((right, left) => (right === '1' ? left : `Math.imul(${left}, ${right})`), '1')};`,
      ]),
      `const doubt = ${JAVASCRIPT.number(certainShare(polynomials))} * (${sizes.join(' + ')});`,
      `if (!(doubt < ${LOW_MAX})) { recheck(${number}, i, one); continue; }`,
      ...decided,
      '}',
    ],
  }
}
