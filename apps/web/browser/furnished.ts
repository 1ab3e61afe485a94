import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { PASSWORD, startProduct, type Product } from './product.ts'

const RUN_MS_MOST = 60_000
const POLL_MS = 100

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the sample and its first run over all firms, of which every test file has a copy. */
    readonly furnished: string
  }
}

/** Lets the product itself make it: a first start, the first run awaited, and a stop in good order. */
export async function furnish(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-furnished-'))
  try {
    const product = await startProduct(folder)
    try {
      await firstRunDone(product)
    } finally {
      await product.stop()
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  return folder
}

/** The database insists on who owns its files and who may read them, and `cp -p` keeps both. */
export async function copyFurnished(furnished: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-R', '-p', furnished, to])
}

async function firstRunDone({ address }: Product): Promise<void> {
  const cookie = await signIn(address)
  const until = Date.now() + RUN_MS_MOST
  while (Date.now() < until) {
    const answer = await fetch(`${address}/api/runs`, { headers: { cookie } })
    const { rows } = (await answer.json()) as { readonly rows: readonly { readonly state: string }[] }
    if (rows[0]?.state === 'done') return
    await setTimeout(POLL_MS)
  }
  throw new Error('the first run over the sample did not come to its end')
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ loginName: 'shili-sheng', password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`the sample's provincial officer cannot sign in: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
