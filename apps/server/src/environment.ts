/** Where the server listens. */
export interface Address {
  readonly host: string
  readonly port: number
  /** A port that was asked for is never swapped for another one. */
  readonly portIsFixed: boolean
}

/** Why the environment cannot be used, in Chinese. */
export interface EnvironmentFault {
  readonly code: 'SERVER_HOST' | 'SERVER_PORT'
  readonly message: string
}

const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_PORT = 8080
const PORT_MOST = 65_535

/** Reads HOST and PORT; an empty variable counts as absent. */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address | EnvironmentFault {
  const host = env['HOST'] || DEFAULT_HOST
  if (!/^[A-Za-z0-9.:_-]+$/.test(host)) return hostFault(host)
  const port = env['PORT'] || undefined
  if (port === undefined) return { host, port: DEFAULT_PORT, portIsFixed: false }
  if (!/^\d{1,5}$/.test(port) || Number(port) > PORT_MOST) return portFault(port)
  return { host, port: Number(port), portIsFixed: true }
}

function hostFault(host: string): EnvironmentFault {
  const message = `环境变量 HOST 写的是“${host}”。它决定在哪个网络地址上提供服务，只能是一个 IP 地址或主机名。请改为 127.0.0.1（只供本机）或 0.0.0.0（供局域网），也可以不设。（SERVER_HOST）`
  return { code: 'SERVER_HOST', message }
}

function portFault(port: string): EnvironmentFault {
  const message = `环境变量 PORT 写的是“${port}”。它决定在哪个端口上提供服务，只能是 0 到 ${PORT_MOST} 的整数。请改为例如 8080，也可以不设。（SERVER_PORT）`
  return { code: 'SERVER_PORT', message }
}
