// `node bench/bulk/slider.ts [--firms 1000000] [--seed 1] [--rounds 100]`: one number of a rule is moved `rounds` times over a
// million firms; each move gives counts, money and the split by county. Beside it the same asked anew each time, and of DuckDB.
import { availableParallelism, loadavg } from 'node:os'
import {
  bytesOfColumns,
  layColumns,
  lowerAmounts,
  lowerDecision,
  newStage,
  parametersOf,
  prepareRow,
  rehearse,
  ruleInForce,
  splitFactKey,
  type ColumnNeed,
  type Columns,
  type Definitions,
  type FactKey,
  type NumberParameter,
  type RehearsalPart,
  type RehearsedRule,
  type Stage,
} from '@yinyu/rules'
import { makeFirms } from '../rules/firms.ts'
import { readOptions } from '../rules/options.ts'
import { tableOf } from '../rules/table.ts'
import { loadDefinitions, NEW_APPLICATION, workloadOf } from '../rules/workload.ts'
import { percentile } from './percentile.ts'
import { askDuckdb } from './slider-duckdb.ts'
import { fillColumns, firmAt } from './many-firms.ts'

const MADE = 20_000
/** Moves before the clock runs. */
const WARM = 20
/** What is asked anew takes long; so many times are enough. */
const FULL_ROUNDS = 7
const MOVED = [
  { kind: 'policy', id: 'P05', path: 'P05-2/value' },
  { kind: 'policy', id: 'P05', path: 'gives/cap' },
  { kind: 'policy', id: 'P05', path: 'gives/share' },
  { kind: 'standard', id: 'specialised-sme', path: 'Z26-3/of/of/1/value' },
  { kind: 'standard', id: 'innovative-sme', path: 'score/pass' },
] as const
const PARTS: ReadonlySet<RehearsalPart> = new Set(['splits'])

const options = readOptions({ firms: 1_000_000, seed: 1, rounds: 100 })
const definitions = loadDefinitions()
const occasion = NEW_APPLICATION
const scene = {
  definitions,
  occasion,
  nameOfRegion: (code: string) => code,
  nameOfIndustry: (code: string) => code,
}
const rows: string[][] = [
  ['moved', 'how', 'p50 ms', 'p95 ms', 'processor p50', 'processor p95', 'entering at the last move'],
]
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loads()}; seed ${options.seed}; ${options.firms} firms`,
)
for (const moved of MOVED) {
  const rule = ruleInForce(definitions, moved, occasion)
  if (!rule) throw new Error(`slider: ${moved.id} is not in force on ${occasion.on}`)
  const parameter = parametersOf(definitions, rule, occasion).find(({ path }) => path === moved.path)
  if (parameter?.kind !== 'number') throw new Error(`slider: ${moved.id} has no number ${moved.path}`)
  const board = boardFor(rule)
  const slid = measureMoves(() => newStage(definitions, occasion, board), rule, parameter)
  rows.push([moved.path, 'slice, the rest kept', ...slid.kept])
  rows.push(['', 'everything anew', ...slid.anew])
  const inDuckdb = await askDuckdb({ ...board, rule: moved.id, occasion, rounds: FULL_ROUNDS })
  rows.push([
    '',
    'the SQL statement in DuckDB, 1 thread',
    ...halves(inDuckdb.map(({ ms }) => ms)),
    ...halves(inDuckdb.map(({ processor }) => processor)),
    '',
  ])
}
console.log(tableOf(rows))
console.log(`load ${loads()}`)

function measureMoves(open: () => Stage, rule: RehearsedRule, parameter: NumberParameter) {
  const values = valuesOf(parameter, options.rounds + WARM)
  const stage = open()
  const kept = values.map((value) => timed(() => move(stage, rule, parameter, value)))
  const anew = values.slice(-FULL_ROUNDS).map((value) => timed(() => move(open(), rule, parameter, value)))
  const told = (all: readonly Move[]) => [
    ...halves(all.map(({ ms }) => ms)),
    ...halves(all.map(({ processor }) => processor)),
    `${all.at(-1)?.entering ?? 0}`,
  ]
  return { kept: told(kept.slice(WARM)), anew: told(anew) }
}

function halves(times: readonly number[]): readonly string[] {
  return [50, 95].map((hundredth) => percentile(times, hundredth))
}

function move(stage: Stage, rule: RehearsedRule, { path }: NumberParameter, number: string): number {
  const { figures, faults } = rehearse(
    stage,
    { rule, against: rule, region: '350000', variants: [{ name: '', changes: [{ path, number }] }] },
    { parts: PARTS, scene },
  )
  if (!figures) throw new Error(`slider: ${faults[0]?.message}`)
  return figures.variants[0]?.moves.entering ?? 0
}

interface Move {
  readonly ms: number
  /** Of all threads: what other work on the machine blurs less. */
  readonly processor: number
  readonly entering: number
}

function timed(work: () => number): Move {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const entering = work()
  const used = process.cpuUsage(before)
  return { ms: performance.now() - start, processor: (used.user + used.system) / 1_000, entering }
}

/** Up and down the slider, never twice the same in a row. */
function valuesOf({ slider }: NumberParameter, count: number): readonly string[] {
  const [least, most, step] = [slider.least, slider.most, slider.step].map(Number) as [number, number, number]
  const steps = Math.round((most - least) / step)
  return Array.from(
    { length: count },
    (_, i) => `${Number((least + ((i * 7 + 3) % (steps + 1)) * step).toFixed(6))}`,
  )
}

/** The columns that the rule, its amounts and the groups read. */
function boardFor(rule: RehearsedRule) {
  const alone: Definitions = {
    ...definitions,
    policies: rule.kind === 'policy' ? [rule.policy] : [],
    standards: definitions.standards.filter(
      ({ id }) => (rule.kind === 'standard' && rule.standard.id === id) || id === 'size',
    ),
  }
  const decision = lowerDecision(alone, occasion)
  const titles = definitions.standards.flatMap(({ grants }) => (grants === undefined ? [] : [grants]))
  const { keys: read } = lowerAmounts(alone, occasion, decision.keys)
  const keys = [...new Set([...read, ...titles, 'region', 'industry'])]
  const workload = workloadOf(definitions, occasion)
  const rowFor = prepareRow(keys, definitions.indicators)
  const made = makeFirms(workload, Math.min(MADE, options.firms), options.seed).map(rowFor)
  const needs = keys.map((key, slot): ColumnNeed => ({ slot, key, kind: kindOf(key) }))
  const columns: Columns = layColumns(
    needs,
    options.firms,
    new SharedArrayBuffer(bytesOfColumns(needs, options.firms)),
  )
  fillColumns(columns, made, { from: 0, count: options.firms, seed: options.seed })
  const rowAt = (firm: number) => firmAt(made, firm, options.seed)
  return { alone, keys, columns, firms: options.firms, rowAt }
}

function kindOf(key: FactKey): ColumnNeed['kind'] {
  const kind = definitions.indicators.get(splitFactKey(key).indicator)?.kind
  if (kind === 'flag' || kind === 'judgement') return 'flag'
  return kind === 'choice' || kind === 'text' || kind === 'region' || kind === 'industry' ? 'word' : 'number'
}

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')
}
