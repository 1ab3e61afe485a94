/** The few places in which the languages that kernels are printed in differ. */
export interface Dialect {
  readonly steadyMask: string
  readonly steadyNumber: string
  readonly mask: string
  readonly place: string
  readonly sum: string
  readonly open: (name: string, parameters: readonly string[]) => string
  readonly same: string
  /** Moves a mask to the right without its sign. */
  readonly right: string
  readonly floor: string
  readonly least: string
  readonly size: string
  readonly number: (value: number) => string
  readonly steadyPlace: string
  readonly differs: string
  /** The place of the lowest bit of a mask that has one. */
  readonly lowestBit: (mask: string) => string
  /** Not a number: what an unknown fact is. */
  readonly unknown: string
  readonly endless: string
}

export const JAVASCRIPT: Dialect = {
  steadyMask: 'const',
  steadyNumber: 'const',
  mask: 'let',
  place: 'let',
  sum: 'let',
  open: (name, parameters) => `function ${name}(${parameters.join(', ')}) {`,
  same: '===',
  right: '>>>',
  floor: 'Math.floor',
  least: 'Math.min',
  size: 'Math.abs',
  number: (value) => `${value}`,
  steadyPlace: 'const',
  differs: '!==',
  lowestBit: (mask) => `31 - Math.clz32(${mask} & -${mask})`,
  unknown: 'NaN',
  endless: 'Infinity',
}

/** For comparisons only: what a compiler makes of the same loops. */
export const CPP: Dialect = {
  steadyMask: 'const uint32_t',
  steadyNumber: 'const double',
  mask: 'uint32_t',
  place: 'int32_t',
  sum: 'double',
  open: (name, parameters) => `void ${name}(${parameters.map((p) => `const int32_t ${p}`).join(', ')}) {`,
  same: '==',
  right: '>>',
  floor: 'std::floor',
  least: 'std::fmin',
  size: 'std::fabs',
  number: (value) => (Number.isInteger(value) && !`${value}`.includes('e') ? `${value}.0` : `${value}`),
  steadyPlace: 'const int32_t',
  differs: '!=',
  lowestBit: (mask) => `__builtin_ctz(${mask})`,
  unknown: 'NAN',
  endless: 'INFINITY',
}
