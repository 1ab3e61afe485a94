import { errorTraits } from '../operations/error-traits.ts'

/** A connector that meets the same error every half minute says so now and then only; our own convention. */
const TELL_AGAIN_MS = 10 * 60_000

/** Tells of errors of the program while fetching: kind, code and place of the error, never its message. */
export function tellTrouble(say: (line: string) => void, now: () => Date = () => new Date()) {
  const told = new Map<string, number>()
  return (connector: string, error: unknown): void => {
    const at = now().getTime()
    if (at - (told.get(connector) ?? Number.NEGATIVE_INFINITY) < TELL_AGAIN_MS) return
    told.set(connector, at)
    const { kind, code = kind, stack } = errorTraits(error)
    const lines = [
      `外部对接 ${connector} 取数时程序出错（${code}），会再试。（CONNECTOR_UNEXPECTED）`,
      ...stack,
    ]
    say(lines.join('\n'))
  }
}
