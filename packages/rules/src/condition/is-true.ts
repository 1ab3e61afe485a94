import { flagKind, flagSchema } from './flag.ts'

/** 是: a flag that must hold. */
export const isTrue = flagKind('is-true')
export const isTrueSchema = flagSchema('is-true')
