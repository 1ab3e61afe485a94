import { z } from 'zod'

/** Why something was not done: expected, told in Chinese, with a code that support can look up. */
export interface Refusal {
  readonly refused: string
  readonly message: string
  /** The field that is meant, where it is one. */
  readonly field?: string | undefined
}

/** What every failed call answers. */
export const refusalSchema = z.object({
  refused: z.string(),
  message: z.string(),
  field: z.string().optional(),
  request: z.string().optional(),
})

/** Codes of the door itself with their HTTP status and their Chinese; features add theirs with `refuse`. */
export const doorRefusals = {
  NOT_SIGNED_IN: { status: 401, message: '请先登录。登录后会回到这一页，填写的内容不会丢失。' },
  NOT_ALLOWED: { status: 403, message: '您现在的岗位不能做这件事。如有需要，请联系本单位的管理员。' },
  PASSWORD_CHANGE_NEEDED: { status: 403, message: '请先修改初始密码，再继续使用。' },
  POST_CHANGED: {
    status: 409,
    message: '岗位或账号在另一个窗口换过了，刚才这一步没有办理。请看清页面上方现在的岗位，再重新操作。',
  },
  NOT_FOUND: { status: 404, message: '没有找到，或者不在您的范围内。' },
  BAD_REQUEST: { status: 400, message: '提交的内容不符合要求。' },
  KEY_MISSING: { status: 400, message: '缺少提交编号（Idempotency-Key）。' },
  FOREIGN_ORIGIN: { status: 403, message: '请求来自别的网站，已拒绝。' },
  TOO_LARGE: { status: 413, message: '提交的内容太大。' },
  TOO_MANY: { status: 429, message: '操作太频繁，请稍后再试。' },
  NOT_READY: { status: 503, message: '数据库暂时不可用，请稍后再试；您填写的内容还在本页。' },
  FAILED: { status: 500, message: '系统出错了，没有保存任何内容。请稍后再试，或把编号告诉管理员。' },
} as const

export type DoorRefusalCode = keyof typeof doorRefusals

/** Says no. `code` is upper case with underscores, `message` says what happened and what to do. */
export function refuse(code: string, message: string, field?: string): Refusal {
  return { refused: code, message, field }
}

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string'
  )
}
