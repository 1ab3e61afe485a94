import { refuse } from '@yinyu/contract'

/** A secret is kept nowhere, so that a command which arrives again cannot be given it again. */
export const shownOnce = refuse(
  'SHOWN_ONCE',
  '这一步已经办好，但密码、密钥只显示一次，不能再看。如果没有记下，请重新办理一次。',
)
