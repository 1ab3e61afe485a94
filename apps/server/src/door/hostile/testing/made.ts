import type { TestCaller } from '../../testing/open-house.ts'

/** What was made, or why it was not. */
export async function made(
  call: ReturnType<TestCaller['send']>,
): Promise<{ readonly id: string; readonly [key: string]: unknown }> {
  const { status, answer } = await call
  if (status !== 200) throw new Error(`the county could not be furnished: ${JSON.stringify(answer)}`)
  return answer as { id: string }
}
