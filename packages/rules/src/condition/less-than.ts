import { lineKind, lineSchema } from './line-kind.ts'

/** 低于: the line itself does not count. */
export const lessThan = lineKind('less-than')
export const lessThanSchema = lineSchema('less-than')
