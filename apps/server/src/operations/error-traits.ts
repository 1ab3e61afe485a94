/** What may be known of an error without any value of a record: its kind, its code, where it was thrown. */
export interface ErrorTraits {
  readonly kind: string
  readonly code?: string
  readonly constraint?: string
  readonly table?: string
  readonly stack: readonly string[]
  readonly cause?: ErrorTraits
}

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/
const FRAME = /^ {4}at [\x21-\x7E ]{1,300}:\d+:\d+\)?$/
const FRAMES_MOST = 20
const CAUSES_MOST = 3

/**
 * Never the message: a driver puts rows into it, a schema the value that it refuses. `detail`, `hint` and `where` of
 * PostgreSQL are left out for the same reason.
 */
export function errorTraits(error: unknown, causesMost = CAUSES_MOST): ErrorTraits {
  // Something like an error has a stack that begins with a message we cannot tell apart from it.
  if (!(error instanceof Error)) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    return { kind: typeof error, ...present('code', identifier(code)), stack: [] }
  }
  const { code, constraint, table, cause } = error as Error & Record<string, unknown>
  return {
    kind: identifier(error.constructor.name) ?? 'Error',
    ...present('code', identifier(code)),
    ...present('constraint', identifier(constraint)),
    ...present('table', identifier(table)),
    stack: frames(error),
    ...(cause === undefined || causesMost === 0 ? {} : { cause: errorTraits(cause, causesMost - 1) }),
  }
}

function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && IDENTIFIER.test(value) ? value : undefined
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}

/** The stack begins with the message, which may itself have lines that look like frames. */
function frames({ name, message, stack = '' }: Error): readonly string[] {
  const head = [`${name}: ${message}`, message].find((text) => text !== '' && stack.startsWith(text)) ?? ''
  const after = stack.slice(head.length)
  // A message that was changed after the throw cannot be cut off; then no line of the stack is to be trusted.
  if (head === '' && message !== '' && !/^\w*(?:\n|$)/.test(after)) return []
  return after
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES_MOST)
    .map((line) => line.trim())
}
