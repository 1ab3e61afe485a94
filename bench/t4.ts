import { loadDefinitions, workloadOf, NEW_APPLICATION } from './rules/workload.ts'
import { makeFirms } from './rules/firms.ts'
import { yinyu, yinyuRows } from './rules/engines/yinyu.ts'
const w = workloadOf(loadDefinitions(), NEW_APPLICATION)
const firms = makeFirms(w, 20000, 1)
for (const e of [yinyu(w), yinyuRows(w)]) {
  const run = e.load(firms)
  await run()
  const ts: number[] = []
  for (let i = 0; i < (Number(process.argv[2]) || 8); i++) {
    const t = performance.now()
    await run()
    ts.push(((performance.now() - t) * 1000) / firms.length)
  }
  console.log(e.name, Math.min(...ts).toFixed(2), ts.map((t) => t.toFixed(1)).join(' '))
}
