import type { Facts } from '@yinyu/rules'
import type { Engine, Verdicts } from './engines/engine.ts'

/** One engine, loaded with its share of the firms, and the times of its rounds. */
export interface Runner {
  readonly engine: Engine
  readonly firms: number
  readonly run: () => Promise<Verdicts>
  /** Microseconds per firm by the clock, one for each round. */
  readonly times: number[]
  /** Microseconds of processor time per firm, of all threads: what other work on the machine blurs less. */
  readonly processor: number[]
}

export function loadRunners(engines: readonly Engine[], firms: readonly Facts[]): readonly Runner[] {
  return engines.map((engine) => {
    const own = firstOf(firms, engine.share)
    return { engine, firms: own.length, run: engine.load(own), times: [], processor: [] }
  })
}

export function firstOf<T>(firms: readonly T[], share: number): readonly T[] {
  return firms.slice(0, Math.max(1, Math.ceil(firms.length * share)))
}

/** Runs every engine once in each round, in turn and from a different one each time, so that all share the machine's moods. */
export async function runRounds(runners: readonly Runner[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const turned = runners.map((_, i) => runners[(i + round) % runners.length])
    for (const runner of turned) if (runner) await measure(runner)
  }
}

async function measure({ run, firms, times, processor }: Runner): Promise<void> {
  const usedBefore = process.cpuUsage()
  const start = performance.now()
  await run()
  times.push(((performance.now() - start) * 1000) / firms)
  const used = process.cpuUsage(usedBefore)
  processor.push((used.user + used.system) / firms)
}

export function least(times: readonly number[]): number {
  return Math.min(...times)
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
