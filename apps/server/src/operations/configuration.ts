import { findMisfits } from './combinations.ts'
import { nearestName } from './nearest-name.ts'
import { readSecretFile } from './secret-file.ts'
import { tellValue } from './variable.ts'
import {
  variables,
  type LogLevel,
  type PasswordProfile,
  type Values,
  type VariableName,
} from './variables.ts'

/** Where the server listens. */
export interface Address {
  readonly host: string
  /** Undefined: the usual port, or the next free one. A port that is set is never swapped for another. */
  readonly port: number | undefined
}

/** An identity service that people may sign in with. */
export interface IdentityService {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly title: string
}

/** What the environment decides. Where the records are is read by `readPlace`. */
export interface Configuration {
  readonly address: Address
  /** `new-folder`: on when the data folder is new and embedded. */
  readonly sample: 'on' | 'off' | 'new-folder'
  readonly sampleFirms: number | undefined
  readonly passwordProfile: PasswordProfile
  /** The origin that users open, such as `https://yinyu.example.gov.cn`. */
  readonly publicUrl: string | undefined
  /** Addresses and networks, for `proxyTest` and for Fastify. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
  readonly metrics: { readonly host: string; readonly port: number } | undefined
  readonly identityService: IdentityService | undefined
  readonly connectorsFile: string | undefined
  readonly backupFolder: string | undefined
}

/** One thing that is wrong in the environment. */
export interface ConfigurationFault {
  readonly name: string
  readonly code: string
  /** In Chinese; no secret in it. */
  readonly message: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the whole environment and the secret files that it names; an empty variable counts as absent. With any fault
 * there is no configuration, and every fault is told.
 */
export function readConfiguration(
  env: Environment,
): { readonly configuration: Configuration } | { readonly faults: readonly ConfigurationFault[] } {
  const { values, faults } = readValues(env)
  // A variable whose own value is wrong is told once, not again for what it leaves unanswered.
  const misfits = findMisfits(values).filter(({ name }) => !faults.some((fault) => fault.name === name))
  const all = [...faults, ...misfits, ...unknownNames(env)]
  return all.length > 0 ? { faults: all } : { configuration: configurationOf(values) }
}

/** The faults as one text, a line each. */
export function tellFaults(faults: readonly ConfigurationFault[]): string {
  return faults.map(({ message }) => message).join('\n')
}

function readValues(env: Environment): { values: Values; faults: readonly ConfigurationFault[] } {
  const faults: ConfigurationFault[] = []
  const read = Object.entries(variables).flatMap(([name, { schema, code, todo, told }]) => {
    const text = env[name]
    if (text === undefined || text === '') return []
    const parsed = schema.safeParse(text)
    if (parsed.success) return [[name, parsed.data] as const]
    const wrote = told === 'value' ? `写的是“${tellValue(text)}”` : '写得不对'
    faults.push({ name, code, message: `环境变量 ${name} ${wrote}。${todo}。（${code}）` })
    return []
  })
  return { values: Object.fromEntries(read), faults }
}

/** A misspelt name would silently do nothing; its value may be a secret and is not told. */
function unknownNames(env: Environment): readonly ConfigurationFault[] {
  const known = Object.keys(variables)
  const unknown = Object.keys(env).filter((name) => name.startsWith('YINYU_') && !known.includes(name))
  return unknown.toSorted().map((name) => {
    const meant = nearestName(name, known)
    const todo = meant === undefined ? '请去掉它；全部变量见 docs/guides/operate.md' : `是不是 ${meant}`
    const shown = tellValue(name)
    return {
      name,
      code: 'CONFIG_UNKNOWN',
      message: `没有环境变量 ${shown}，写了不会起作用。${todo}。（CONFIG_UNKNOWN）`,
    }
  })
}

function configurationOf(values: Values): Configuration {
  return {
    address: { host: values.HOST ?? '127.0.0.1', port: values.PORT },
    sample: values.YINYU_SAMPLE ?? 'new-folder',
    sampleFirms: values.YINYU_SAMPLE_FIRMS,
    passwordProfile: values.YINYU_PASSWORD_PROFILE ?? 'mlps3',
    publicUrl: values.YINYU_PUBLIC_URL,
    trustedProxies: values.YINYU_TRUST_PROXY ?? [],
    logLevel: values.YINYU_LOG_LEVEL ?? 'warn',
    metrics:
      values.YINYU_METRICS_PORT === undefined
        ? undefined
        : { host: values.YINYU_METRICS_HOST ?? '127.0.0.1', port: values.YINYU_METRICS_PORT },
    identityService: identityServiceOf(values),
    connectorsFile: values.YINYU_CONNECTORS_FILE,
    backupFolder: values.YINYU_BACKUP_FOLDER,
  }
}

function identityServiceOf(values: Values): IdentityService | undefined {
  const { YINYU_OIDC_ISSUER: issuer, YINYU_OIDC_CLIENT_ID: clientId } = values
  const file = values.YINYU_OIDC_CLIENT_SECRET_FILE
  if (issuer === undefined || clientId === undefined || file === undefined) return undefined
  const read = readSecretFile(file)
  if ('fault' in read) return undefined
  return { issuer, clientId, clientSecret: read.secret, title: values.YINYU_OIDC_TITLE ?? '统一身份认证' }
}

/** Names of all variables, for those who write them down elsewhere. */
export const variableNames = Object.keys(variables) as readonly VariableName[]
