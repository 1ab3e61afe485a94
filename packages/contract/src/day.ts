import { isIsoDate } from '@yinyu/kernel'
import { z } from 'zod'

/** `2026-11-22`: a day that there is, in a year that the records can hold. */
export const day = z.string().refine(isIsoDate, '不是存在的日期')
