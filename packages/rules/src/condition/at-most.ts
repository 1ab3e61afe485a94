import { lineKind, lineSchema } from './line-kind.ts'

/** 不高于, 以下: the line itself counts. */
export const atMost = lineKind('at-most')
export const atMostSchema = lineSchema('at-most')
