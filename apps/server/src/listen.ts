import type { FastifyInstance } from 'fastify'
import type { Address } from './operations/configuration.ts'

export const USUAL_PORT = 8080
/** How many ports beyond the usual one are tried. */
const PORTS_TRIED = 20

/** Starts listening; a taken port is passed over unless it was asked for. Gives the port, or undefined when none is free. */
export async function listen(
  server: FastifyInstance,
  { host, port }: Address,
  usualPort = USUAL_PORT,
): Promise<number | undefined> {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => usualPort + i) : [port]
  for (const candidate of ports) {
    if (await listens(server, host, candidate)) return portOf(server)
  }
  return undefined
}

async function listens(server: FastifyInstance, host: string, port: number): Promise<boolean> {
  try {
    await server.listen({ host, port })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
}

function portOf(server: FastifyInstance): number | undefined {
  const bound = server.server.address()
  return typeof bound === 'object' && bound !== null ? bound.port : undefined
}

/** What is printed once the server listens. */
export function sayWelcome(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const shown = everywhere ? '127.0.0.1' : host
  const at = `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`
  return [
    `引育已启动，请用浏览器打开：${at}`,
    '在这里可以查看各级中小企业标准和惠企政策的条款与出处，逐项自测企业的条件，也可以用表格批量预评。',
    '企业自测只在您的浏览器里计算，不上传；登录后办理的业务保存在本机（或您指定）的数据库里。',
    ...(everywhere ? [`同一网络里的其他电脑可用本机的 IP 地址和端口 ${port} 打开。`] : []),
    '按 Ctrl+C 停止。',
  ].join('\n')
}
