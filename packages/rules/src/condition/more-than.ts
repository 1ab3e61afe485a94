import { lineKind, lineSchema } from './line-kind.ts'

/** 高于, 超过: the line itself does not count. */
export const moreThan = lineKind('more-than')
export const moreThanSchema = lineSchema('more-than')
