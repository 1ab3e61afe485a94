import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readAddress, type Address } from './environment.ts'
import { handlers } from './features/handlers.ts'
import { furnish } from './furnish.ts'
import type { HouseSettings } from './house.ts'
import { listen, sayWelcome, USUAL_PORT } from './listen.ts'
import { servePages } from './pages.ts'
import { openRecords, type Records } from './records.ts'
import { readPlace, type Place } from './storage/place.ts'
import { storageFaultCode } from './storage/storage-fault.ts'

const settings: HouseSettings = { passwordProfile: 'mlps3', publicUrl: undefined, identityService: undefined }
const SIGNAL_GRACE_MS = 100
/** How long the pages wait for the records, so that a second server on the same folder is refused before it listens. */
const RECORDS_MS_AWAITED = 3_000

/** Serves the folder until a signal comes; what keeps it from starting is said and sets the exit code. */
export async function startServer(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const address = readAddress(env)
  if ('message' in address) return stop(address.message)
  if (!existsSync(join(folder, 'index.html'))) {
    return stop(
      `还没有构建好的页面：文件夹 ${folder} 里没有 index.html，没有页面可提供。请运行 npm start，它会先构建页面。（SERVER_NO_PAGES）`,
    )
  }
  const place = placeOf(env)
  if ('message' in place) return stop(place.message)
  const records = openRecords(place)
  const first = await Promise.race([records.opened, setTimeout(RECORDS_MS_AWAITED)])
  if (first?.how === 'failed' && first.code === 'STORAGE_IN_USE') return stop(first.message)
  void records.opened.then(
    (opening) =>
      opening.how === 'failed' && console.error(`${opening.message}\n页面照常提供，但不能保存记录。`),
  )
  await serve(folder, address, records)
}

function placeOf(env: NodeJS.ProcessEnv): Place | { readonly message: string } {
  try {
    return readPlace(env)
  } catch (error) {
    if (storageFaultCode(error) === undefined) throw error
    return { message: (error as Error).message }
  }
}

async function serve(folder: string, address: Address, records: Records): Promise<void> {
  const house = furnish(records, settings)
  const server = await servePages(folder, () => records.readiness(), { house, handlers })
  const port = await listen(server, address)
  if (port === undefined) {
    await Promise.all([server.close(), records.stop()])
    const todo =
      address.port === undefined
        ? '请用环境变量 PORT 指定一个空闲的端口'
        : '请换一个端口，例如 PORT=8081 npm start'
    return stop(
      `端口 ${address.port ?? USUAL_PORT} 已被别的程序占用，无法提供服务。${todo}。（SERVER_PORT_TAKEN）`,
    )
  }
  // A terminal sends Ctrl+C to the whole group and npm passes it on again, so a second signal is no second wish.
  let closing: Promise<void> | undefined
  const close = (): void => {
    closing ??= Promise.all([server.close(), records.stop()]).then(async () => {
      console.log('引育已停止。')
      // While Node ends it no longer listens for signals; the second one must not find it so.
      await setTimeout(SIGNAL_GRACE_MS)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, close)
  console.log(sayWelcome(address.host, port))
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
