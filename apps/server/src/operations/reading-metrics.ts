import { setTimeout } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'

/** How many there are of each state. */
export type States = Readonly<Record<string, number>>

/** A look at the metrics must not hang on a database that does not answer; our own convention. */
const READING_MS_MOST = 2_000
/** More states than any of our tables knows; what is beyond is a fault of the reading. */
const STATES_MOST = 20
const STATE = /^[a-z][a-z-]{0,39}$/

/** A figure that is asked for at each look. */
export function gaugeOf(registry: Registry, name: string, help: string, read: () => Promise<number>): void {
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect: async () => {
      const value = await readInTime(read)
      if (value === undefined) gauge.remove()
      else gauge.set(value)
    },
  })
}

/** A figure for each state, asked for at each look. */
export function gaugeOfStates(
  registry: Registry,
  name: string,
  help: string,
  read: () => Promise<States>,
): void {
  const gauge: Gauge<'state'> = new Gauge({
    name,
    help,
    labelNames: ['state'],
    registers: [registry],
    collect: async () => {
      const states = (await readInTime(read)) ?? {}
      gauge.reset()
      const known = Object.entries(states).filter(([state]) => STATE.test(state))
      for (const [state, count] of known.slice(0, STATES_MOST)) gauge.set({ state }, count)
    },
  })
}

/** Undefined when it fails or takes too long: an absent figure raises an alarm, a wrong one does not. */
async function readInTime<T>(read: () => Promise<T>): Promise<T | undefined> {
  const late = setTimeout(READING_MS_MOST, undefined, { ref: false })
  return Promise.race([late, read()]).catch(() => undefined)
}
