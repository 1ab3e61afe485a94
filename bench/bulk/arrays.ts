import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { countVerdicts, sumAmounts, type AnswerSheet, type Columns, type KernelPlan } from '@yinyu/rules'
import type { Taken } from './cpp.ts'
import { printPython } from './print-python.ts'

/** The plan in a library of arrays, ready to be run over a file of facts. */
export interface ArrayLoops {
  /** Times of each round, and of how many answers and sums of money it counted something else than the sheet holds. */
  readonly run: (
    firms: number,
    rounds: number,
  ) => Promise<{ readonly taken: readonly Taken[]; readonly other: number }>
}

/** Undefined where there is no python3 with the library. `facts` is the file that the loops in C++ read. */
export function writeArrays(
  library: 'numpy' | 'polars',
  {
    plan,
    columns,
    sheet,
  }: { readonly plan: KernelPlan; readonly columns: Columns; readonly sheet: AnswerSheet },
  facts: string,
): ArrayLoops | undefined {
  try {
    execFileSync('python3', ['-c', `import numpy, ${library}`], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const program = join(dirname(facts), `loops-${library}.py`)
  writeFileSync(program, printPython(library, plan, columns))
  return {
    run: async (firms, rounds) => {
      const { stdout } = await promisify(execFile)('python3', [program, facts, `${firms}`, `${rounds}`], {
        env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', POLARS_MAX_THREADS: '1' },
        maxBuffer: 2 ** 26,
      })
      const { times, counts, sums } = JSON.parse(stdout) as Told
      const taken = times.map(([clock, processor]) => ({ clock, processor }))
      const wrongCounts = plan.verdicts.filter((_, place) => {
        const { met, unknown } = countVerdicts(
          sheet,
          { kind: 'policy', rule: '', condition: undefined, place },
          0,
          firms,
        )
        return counts[place * 2] !== met || counts[place * 2 + 1] !== met + unknown
      })
      const wrongSums = plan.amounts.filter((amount, i) => {
        const { leastFen, mostFen } = sumAmounts(sheet, amount, { from: 0, to: firms })
        const near = (theirs: number | undefined, ours: bigint) =>
          Math.abs((theirs ?? Number.NaN) - Number(ours)) <= 1e-12 * Number(ours)
        return !near(sums[i]?.[0], leastFen) || !near(sums[i]?.[1], mostFen)
      })
      return { taken, other: wrongCounts.length + wrongSums.length }
    },
  }
}

interface Told {
  readonly times: readonly (readonly [number, number])[]
  readonly counts: readonly number[]
  readonly sums: readonly (readonly [number, number])[]
}
