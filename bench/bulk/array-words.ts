/** How a library of arrays says what the plan asks; everything else, such as `+` or `&`, both say alike. */
export interface ArrayWords {
  readonly library: 'numpy' | 'polars'
  readonly never: string
  readonly always: string
  /** A fact or mask by its name. */
  readonly column: (name: string) => string
  readonly isKnown: (number: string) => string
  /** A comparison that is no where a number is not known. */
  readonly holds: (comparison: string) => string
  readonly quotient: (top: string, bottom: string) => string
  readonly choose: (mask: string, then: string, otherwise: string) => string
  /** As before, with nothing known elsewhere. */
  readonly only: (mask: string, then: string) => string
  readonly orElse: (number: string, otherwise: string) => string
  readonly floor: (number: string) => string
  readonly atLeast: (number: string, least: string) => string
  readonly atMost: (number: string, most: string) => string
  readonly smaller: (a: string, b: string) => string
  readonly larger: (a: string, b: string) => string
  /** Whether the table `place` answers yes to a code at a bit. */
  readonly answered: (code: string, at: { readonly place: number; readonly bit: number }) => string
  readonly bitOf: (points: string, bit: number) => string
  readonly asNumber: (mask: string) => string
}

/** Not known is NaN, with which nothing compares. */
export const numpyWords: ArrayWords = {
  library: 'numpy',
  never: 'Z',
  always: 'O',
  column: (name) => name,
  isKnown: (number) => `~np.isnan(${number})`,
  holds: (comparison) => comparison,
  quotient: (top, bottom) => `${top} / ${bottom}`,
  choose: (mask, then, otherwise) => `np.where(${mask}, ${then}, ${otherwise})`,
  only: (mask, then) => `np.where(${mask}, ${then}, np.nan)`,
  orElse: (number, otherwise) => `other(${number}, ${otherwise})`,
  floor: (number) => `np.floor(${number})`,
  atLeast: (number, least) => `np.maximum(${number}, ${least})`,
  atMost: (number, most) => `np.minimum(${number}, ${most})`,
  smaller: (a, b) => `np.minimum(${a}, ${b})`,
  larger: (a, b) => `np.maximum(${a}, ${b})`,
  answered: (code, { place, bit }) => `(T[${place}] >> ${bit} & 1).astype(bool)[${code}]`,
  bitOf: (points, bit) => `(${points}.astype(np.int64) >> ${bit} & 1).astype(bool)`,
  asNumber: (mask) => mask,
}

/** Not known is null, since NaN is larger than any number there; a comparison with null says no. */
export const polarsWords: ArrayWords = {
  library: 'polars',
  never: 'pl.lit(False)',
  always: 'pl.lit(True)',
  column: (name) => `pl.col('${name}')`,
  isKnown: (number) => `${number}.is_not_null()`,
  holds: (comparison) => `(${comparison}).fill_null(False)`,
  quotient: (top, bottom) => `(${top} / ${bottom}).fill_nan(None)`,
  choose: (mask, then, otherwise) => `pl.when(${mask}).then(${then}).otherwise(${otherwise})`,
  only: (mask, then) => `pl.when(${mask}).then(${then})`,
  orElse: (number, otherwise) => `pl.coalesce(${number}, ${otherwise})`,
  floor: (number) => `(${number}).floor()`,
  atLeast: (number, least) => `(${number}).clip(lower_bound=${least})`,
  atMost: (number, most) => `(${number}).clip(upper_bound=${most})`,
  smaller: (a, b) => `pl.min_horizontal(${a}, ${b})`,
  larger: (a, b) => `pl.max_horizontal(${a}, ${b})`,
  answered: (code, { place, bit }) => `${code}.is_in(codes(${place}, ${bit}))`,
  bitOf: (points, bit) => `((${points}.cast(pl.Int64) // ${2 ** bit}) % 2 == 1)`,
  asNumber: (mask) => `${mask}.cast(pl.Float64)`,
}
