import { z } from 'zod'

/** Where the server listens. */
export interface Address {
  readonly host: string
  /** Undefined: the usual port, or the next free one. A port that is set is never swapped for another. */
  readonly port: number | undefined
}

/** Why the environment cannot be used, in Chinese. */
export interface EnvironmentFault {
  readonly message: string
}

const PORT_MOST = 65_535

const hostTodo =
  '它决定在哪个网络地址上提供服务，只能是一个 IP 地址或主机名。请改为 127.0.0.1（只供本机）或 0.0.0.0（供局域网），也可以不设。（SERVER_HOST）'
const portTodo = `它决定在哪个端口上提供服务，只能是 0 到 ${PORT_MOST} 的整数。请改为例如 8080，也可以不设。（SERVER_PORT）`

const environmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, hostTodo)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portTodo)
    .transform(Number)
    .refine((port) => port <= PORT_MOST, portTodo)
    .optional(),
})

/** Reads HOST and PORT; an empty variable counts as absent. */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address | EnvironmentFault {
  const parsed = environmentSchema.safeParse({
    HOST: env['HOST'] || undefined,
    PORT: env['PORT'] || undefined,
  })
  if (parsed.success) return { host: parsed.data.HOST, port: parsed.data.PORT }
  const messages = parsed.error.issues.map(({ path: [name = ''], message }) => {
    return `环境变量 ${String(name)} 写的是“${env[String(name)]}”。${message}`
  })
  return { message: messages.join('\n') }
}
