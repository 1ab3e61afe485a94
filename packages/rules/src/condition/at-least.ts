import { lineKind, lineSchema } from './line-kind.ts'

/** 不低于, 以上: the line itself counts. */
export const atLeast = lineKind('at-least')
export const atLeastSchema = lineSchema('at-least')
