import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { processorOf, type Processor } from './processor.ts'

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))
const PASSWORD = 'Yanshi-2026-zhanghu'
const READY_MS_STEP = 20
/** As `npm start`, the container and the unit start it. */
const SERVER_FLAGS = ['--max-semi-space-size=16']

/** A server of its own, with the embedded database unless DATABASE_URL says otherwise. */
export interface BenchHouse {
  readonly address: string
  readonly folder: string
  /** From the start of the process until /readyz says yes. */
  readonly firstReadyMs: number
  /** What server and database have used so far. */
  processor(): Processor
  memoryMb(): { readonly node: number; readonly database: number }
  stop(): Promise<void>
}

export async function startHouse(
  firms: number,
  folder = mkdtempSync(join(tmpdir(), 'yinyu-bench-')),
): Promise<BenchHouse> {
  const begun = performance.now()
  const env = {
    ...process.env,
    HOST: '',
    PORT: '0',
    YINYU_DATA: folder,
    YINYU_SAMPLE: 'on',
    YINYU_SAMPLE_FIRMS: String(firms),
  }
  const server = spawn(process.execPath, [...SERVER_FLAGS, main], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) => {
    let text = ''
    server.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const [, found] = /打开：(http:\S+)\//.exec(text) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  while (!(await fetch(`${address}/readyz`)).ok)
    await new Promise((resolve) => setTimeout(resolve, READY_MS_STEP))
  return {
    address,
    folder,
    firstReadyMs: performance.now() - begun,
    processor: () => processorOf(server.pid ?? 0, folder),
    memoryMb: () => ({ node: residentMb(server.pid ?? 0), database: databaseMb(folder) }),
    stop: () =>
      new Promise((resolve) => {
        server.on('exit', () => resolve())
        server.kill('SIGTERM')
      }),
  }
}

function residentMb(pid: number): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

/** Proportional set size, so that what the processes share counts once; 0 where the system does not tell. */
function databaseMb(folder: string): number {
  const { stdout } = spawnSync('pgrep', ['-f', folder], { encoding: 'utf8' })
  const postmasters = stdout
    .trim()
    .split('\n')
    .map(Number)
    .filter((pid) => pid > 0)
  const all = new Set(postmasters.flatMap((pid) => [pid, ...childrenOf(pid)]))
  all.delete(process.pid)
  let kb = 0
  for (const pid of all) {
    try {
      if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) continue
      const [, pss = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
      kb += Number(pss)
    } catch {
      // The process has ended meanwhile, or the system does not tell.
    }
  }
  return Math.round(kb / 1024)
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map(Number)
    .filter((child) => child > 0)
}

/** Somebody who is signed in and reads. */
export interface Reader {
  get<T>(path: string): Promise<T>
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

export async function signIn(address: string, loginName: string): Promise<Reader> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ loginName, password: PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  if (!answer.ok) throw new Error(`${loginName} cannot sign in: ${await answer.text()}`)
  return { get: (path) => get(`${address}${path}`, cookie) }
}

function get<T>(url: string, cookie: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (answer.statusCode === 200) resolve(JSON.parse(text) as T)
        else reject(new Error(`${answer.statusCode} ${url}: ${text}`))
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
