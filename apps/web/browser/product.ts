import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const FIRMS = '300'
const END_MS_MOST = 60_000
/** Every sample account has it; the sign-in page shows it. */
export const PASSWORD = 'Yanshi-2026-zhanghu'

/** The server with its embedded database, as a process of its own. */
export interface Product {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Starts it on a data folder, into which it makes a small sample when the folder is new, and waits for the records. */
export async function startProduct(dataFolder: string): Promise<Product> {
  const server = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '',
      PORT: '0',
      DATABASE_URL: '',
      YINYU_DATA: dataFolder,
      YINYU_SAMPLE: 'on',
      YINYU_SAMPLE_FIRMS: FIRMS,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = (await said(server, /打开：(http:\S+)\//))[1] ?? ''
  await ready(address)
  return { address, stop: () => ended(server) }
}

function said(server: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found)
    })
    server.on('exit', () => reject(new Error(`the server ended before it was ready:\n${text}`)))
  })
}

async function ready(address: string): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if ((await fetch(`${address}/readyz`)).ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the records did not become ready')
}

/** @throws when the server, asked to end, does not; it is then killed. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (server.exitCode !== null) return resolve()
    const late = setTimeout(() => {
      server.kill('SIGKILL')
      reject(new Error(`the server did not end within ${END_MS_MOST / 1000} seconds`))
    }, END_MS_MOST)
    server.on('exit', () => {
      clearTimeout(late)
      resolve()
    })
    server.kill('SIGTERM')
  })
}
