import type { BrowserContext } from 'playwright-core'

/** Ten in the morning in China. */
const BEGIN = Date.parse('2026-11-21T10:00:00+08:00')

/**
 * Lets every page of the context begin on one day, from which its clock goes on: what is in force and which years are
 * asked about follow the day, and a test that knows them would fail from the next New Year on.
 */
export async function holdDay(context: BrowserContext): Promise<void> {
  await context.addInitScript((begin: number) => {
    const real = Date
    const ahead = real.now() - begin
    const now = () => real.now() - ahead
    globalThis.Date = new Proxy(real, {
      construct: (target, given, made) =>
        Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
      get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
    })
  }, BEGIN)
}
