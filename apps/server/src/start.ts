import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readAddress, type Address } from './environment.ts'
import { listen, sayWelcome, USUAL_PORT } from './listen.ts'
import { servePages } from './pages.ts'

const SIGNAL_GRACE_MS = 100

/** Serves the folder until a signal comes; what keeps it from starting is said and sets the exit code. */
export async function startServer(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const address = readAddress(env)
  if ('message' in address) return stop(address.message)
  if (!existsSync(join(folder, 'index.html'))) {
    return stop(
      `还没有构建好的页面：文件夹 ${folder} 里没有 index.html，没有页面可提供。请运行 npm start，它会先构建页面。（SERVER_NO_PAGES）`,
    )
  }
  await serve(folder, address)
}

async function serve(folder: string, address: Address): Promise<void> {
  const server = await servePages(folder)
  const port = await listen(server, address)
  if (port === undefined) {
    await server.close()
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
    closing ??= server.close().then(async () => {
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
