import { flagKind, flagSchema } from './flag.ts'

/** 否: a flag that must not hold. */
export const isFalse = flagKind('is-false')
export const isFalseSchema = flagSchema('is-false')
