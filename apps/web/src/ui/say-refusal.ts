import { CallRefused } from '../app/call.ts'

/** Why something failed, in Chinese with its code, as support asks for it; once, where the words already name it. */
export function sayRefusal(error: Error): string {
  if (!(error instanceof CallRefused)) return error.message
  const { refused, message } = error.refusal
  return message.includes(refused) ? message : `${message}（${refused}）`
}
