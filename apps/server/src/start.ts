import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Indicators } from '@yinyu/rules'
import { handlers } from './features/handlers.ts'
import type { ImportWorker } from './features/imports/import-worker.ts'
import { workOnImports } from './features/imports/work-on-imports.ts'
import { prepareLists } from './features/lists/prepare-lists.ts'
import { ensureRun } from './features/runs/latest-run.ts'
import { workOnRuns, type RunWorker } from './features/runs/run-worker.ts'
import { furnish } from './furnish.ts'
import type { House } from './house.ts'
import { listen, sayWelcome, USUAL_PORT } from './listen.ts'
import { readConfiguration, tellFaults, type Configuration } from './operations/configuration.ts'
import { makeDrain, type Drain } from './operations/drain.ts'
import { createMetrics } from './operations/metrics.ts'
import { readingsOf } from './operations/readings.ts'
import { serveMetrics } from './operations/serve-metrics.ts'
import { sealOf } from './operations/seal.ts'
import { logOptions } from './operations/server-log.ts'
import type { Connectors } from './outside/connector.ts'
import { loadConnectors } from './outside/connectors-file.ts'
import { outsideFaultCode } from './outside/outside-fault.ts'
import { servePages } from './pages.ts'
import { prepareApart } from './prepare-apart.ts'
import { hasAccounts, type Prepared } from './prepare-records.ts'
import { readContent } from './read-content.ts'
import { openRecords, type Records } from './records.ts'
import { readDataFolder, readPlace, type Place } from './storage/place.ts'
import { storageFaultCode } from './storage/storage-fault.ts'

const SIGNAL_GRACE_MS = 100
/** How long the pages wait for the records, so that a second server on the same folder is refused before it listens. */
const RECORDS_MS_AWAITED = 3_000
/** How often a long preparation says how far it is. */
const FIRMS_STEP = 5_000

type Environment = NodeJS.ProcessEnv

/** Serves the folder until a signal comes; what keeps it from starting is said and sets the exit code. */
export async function startServer(folder: string, env: Environment): Promise<void> {
  const read = readConfiguration(env)
  if ('faults' in read) return stop(tellFaults(read.faults))
  const { configuration } = read
  if (!existsSync(join(folder, 'index.html'))) {
    return stop(
      `还没有构建好的页面：文件夹 ${folder} 里没有 index.html，没有页面可提供。请运行 npm start，它会先构建页面。（SERVER_NO_PAGES）`,
    )
  }
  const place = placeOf(env)
  if ('message' in place) return stop(place.message)
  const content = readContent()
  const outside = await connectorsOf(configuration, content.definitions.indicators)
  if ('message' in outside) return stop(outside.message)
  let isNewSample = false
  const records = openRecords(place.place, async (storage) => {
    if (await hasAccounts(storage)) return
    const prepared = await prepareApart(env, tellProgress())
    tellPrepared(prepared)
    isNewSample = prepared.how === 'sample'
  })
  const first = await Promise.race([records.opened, setTimeout(RECORDS_MS_AWAITED)])
  if (first?.how === 'failed' && first.code === 'STORAGE_IN_USE') return stop(first.message)
  void records.opened.then(
    (opening) =>
      opening.how === 'failed' && console.error(`${opening.message}\n页面照常提供，但不能保存记录。`),
  )
  const { dataFolder } = place
  const before = { ...content, ...outside, dataFolder, isNewSample: () => isNewSample }
  await serve(folder, configuration, records, before)
}

async function connectorsOf(
  { connectorsFile }: Configuration,
  indicators: Indicators,
): Promise<{ readonly connectors: Connectors | undefined } | { readonly message: string }> {
  try {
    return { connectors: await loadConnectors(connectorsFile, indicators) }
  } catch (error) {
    if (outsideFaultCode(error) === undefined) throw error
    return { message: (error as Error).message }
  }
}

function placeOf(
  env: Environment,
): { readonly place: Place; readonly dataFolder: string } | { readonly message: string } {
  try {
    return { place: readPlace(env), dataFolder: readDataFolder(env) }
  } catch (error) {
    if (storageFaultCode(error) === undefined) throw error
    return { message: (error as Error).message }
  }
}

/** What is read before anything is opened, so that a fault in it refuses the start. */
type ReadBefore = ReturnType<typeof readContent> & {
  readonly connectors: Connectors | undefined
  readonly dataFolder: string
  readonly isNewSample: () => boolean
}

async function serve(
  folder: string,
  configuration: Configuration,
  records: Records,
  before: ReadBefore,
): Promise<void> {
  const metrics = createMetrics(readingsOf(() => records.storage()))
  const house = furnish(records, {
    ...before,
    settings: {
      passwordProfile: configuration.passwordProfile,
      seal: sealOf(before.dataFolder),
      publicUrl: configuration.publicUrl,
      identityService: configuration.identityService,
    },
    countSignInFailure: (why) => metrics.countSignInFailure(why),
  })
  const server = await servePages(folder, {
    readiness: () => (drain.isOpen() ? records.readiness() : Promise.resolve('stopping')),
    door: { house, handlers },
    log: logOptions(configuration),
    observe: (watched) => metrics.observe(watched),
  })
  const drain = makeDrain(server)
  const port = await listen(server, configuration.address)
  if (port === undefined) {
    await Promise.all([server.close(), records.stop()])
    return stop(sayPortTaken(configuration.address.port))
  }
  const background = beginBackground(records, house, { drain, isNewSample: before.isNewSample })
  const watched = configuration.metrics
  const listener = watched && (await serveMetrics(metrics.registry, watched.host, watched.port))
  stopAtSignal(async () => {
    await Promise.all([drain.begin(), background.stop()])
    await Promise.all([listener?.close(), records.stop()])
  })
  console.log(sayWelcome(configuration.address.host, port))
}

/** Connectors, imports and runs, once the records are open; whoever opens them tells of a failure to open. */
function beginBackground(
  records: Records,
  house: () => House | undefined,
  { drain, isNewSample }: { readonly drain: Drain; readonly isNewSample: () => boolean },
): { readonly stop: () => Promise<void> } {
  let imports: ImportWorker | undefined
  let runs: RunWorker | undefined
  const ending = new AbortController()
  void records.opened.then(
    () => {
      const own = house()
      if (own === undefined || !drain.isOpen()) return
      own.connectors?.startSchedule()
      imports = workOnImports(own)
      // Lists are opened after a run, and made while nobody waits for them; what fails here is made, and told, when it is opened.
      runs = workOnRuns(own, {
        onDone: () => void prepareLists(own, ending.signal).catch(() => undefined),
      })
      // Whoever opens the lists of a new sample first finds them made.
      if (isNewSample()) void ensureRun(own).catch(() => undefined)
    },
    () => undefined,
  )
  return {
    stop: async () => {
      ending.abort()
      await Promise.all([house()?.connectors?.stop(), imports?.stop(), runs?.stop()])
      await house()?.boards?.close()
    },
  }
}

function sayPortTaken(port: number | undefined): string {
  const todo =
    port === undefined ? '请用环境变量 PORT 指定一个空闲的端口' : '请换一个端口，例如 PORT=8081 npm start'
  return `端口 ${port ?? USUAL_PORT} 已被别的程序占用，无法提供服务。${todo}。（SERVER_PORT_TAKEN）`
}

/** A terminal sends Ctrl+C to the whole group and npm passes it on again, so a second signal is no second wish. */
function stopAtSignal(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  const begin = (): void => {
    closing ??= close().then(async () => {
      console.log('引育已停止。')
      // While Node ends it no longer listens for signals; the second one must not find it so.
      await setTimeout(SIGNAL_GRACE_MS)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, begin)
}

function tellProgress(): (done: number, of: number) => void {
  let told = -FIRMS_STEP
  return (done, of) => {
    if (done < told + FIRMS_STEP) return
    told = done
    console.log(`正在装入示例数据：${done} / ${of} 家……`)
  }
}

/** First passwords are said here once and nowhere else. */
function tellPrepared(prepared: Prepared): void {
  if (prepared.how === 'sample')
    console.log('示例数据已就绪（企业、人员和数字都是虚构的）。登录页列出了各岗位的试用账号。')
  if (prepared.how !== 'new' || prepared.made.length === 0) return
  console.log('第一次启动，已建立三个管理员账号（三员分立）。初始密码只显示这一次，登录后请立即修改：')
  for (const { title, loginName, password } of prepared.made)
    console.log(`  ${title}  用户名 ${loginName}  密码 ${password}`)
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
