import { accessSync, constants } from 'node:fs'
import { USUAL_PORT } from '../listen.ts'
import { readSecretFile } from './secret-file.ts'
import type { Values, VariableName } from './variables.ts'

/** What is wrong although each variable by itself is sound. */
export interface Misfit {
  readonly name: VariableName
  readonly code: 'CONFIG_TOGETHER' | 'CONFIG_FILE'
  /** In Chinese: what is wrong, why, what to do. */
  readonly message: string
}

/** Faults of variables that do not go together, and of files that they name. Looks at the files. */
export function findMisfits(values: Values): readonly Misfit[] {
  return [
    ...singleSignOn(values),
    ...passwordFile(values),
    ...metrics(values),
    ...sample(values),
    ...files(values),
  ]
}

function singleSignOn(values: Values): readonly Misfit[] {
  const parts = ['YINYU_OIDC_ISSUER', 'YINYU_OIDC_CLIENT_ID', 'YINYU_OIDC_CLIENT_SECRET_FILE'] as const
  const isMeant = [...parts, 'YINYU_OIDC_TITLE' as const].some((name) => values[name] !== undefined)
  if (!isMeant) return []
  const missing = parts.filter((name) => values[name] === undefined)
  return [
    ...missing.map((name) =>
      together(name, '没有设置（或写得不对），而统一身份认证要它。请补上，或把 YINYU_OIDC_ 开头的都去掉'),
    ),
    ...(values.YINYU_PUBLIC_URL === undefined
      ? [together('YINYU_PUBLIC_URL', '没有设置（或写得不对），而统一身份认证要知道登录后回到哪里。请补上')]
      : []),
  ]
}

function passwordFile({ DATABASE_URL: url, DATABASE_PASSWORD_FILE: file }: Values): readonly Misfit[] {
  if (file === undefined) return []
  const name = 'DATABASE_PASSWORD_FILE'
  if (url === undefined)
    return [together(name, '设置了，却没有可用的 DATABASE_URL，密码用不上。请补上 DATABASE_URL，或去掉它')]
  if (new URL(url).password === '') return []
  return [
    together(name, '设置了，而 DATABASE_URL 里也写了密码，不知道该用哪一个。请去掉 DATABASE_URL 里的密码'),
  ]
}

function metrics({ PORT, YINYU_METRICS_PORT, YINYU_METRICS_HOST }: Values): readonly Misfit[] {
  if (YINYU_METRICS_PORT === undefined)
    return YINYU_METRICS_HOST === undefined
      ? []
      : [
          together(
            'YINYU_METRICS_HOST',
            '设置了，却没有设置 YINYU_METRICS_PORT，不会提供监控指标。请补上，或去掉它',
          ),
        ]
  if (YINYU_METRICS_PORT !== (PORT ?? USUAL_PORT)) return []
  return [
    together('YINYU_METRICS_PORT', '与页面的端口相同，监控指标不能放在公开的端口上。请换一个，例如 9464'),
  ]
}

function sample({ YINYU_SAMPLE, YINYU_SAMPLE_FIRMS }: Values): readonly Misfit[] {
  if (YINYU_SAMPLE !== 'off' || YINYU_SAMPLE_FIRMS === undefined) return []
  return [together('YINYU_SAMPLE_FIRMS', '设置了，而 YINYU_SAMPLE 是 off，不会有示例企业。请去掉其中一个')]
}

function files(values: Values): readonly Misfit[] {
  const secrets = (['DATABASE_PASSWORD_FILE', 'YINYU_OIDC_CLIENT_SECRET_FILE'] as const).flatMap((name) => {
    const path = values[name]
    const read = path === undefined ? undefined : readSecretFile(path)
    return read !== undefined && 'fault' in read ? [unusable(name, read.fault)] : []
  })
  const connectors = values.YINYU_CONNECTORS_FILE
  if (connectors === undefined) return secrets
  try {
    accessSync(connectors, constants.R_OK)
    return secrets
  } catch (error) {
    return [
      ...secrets,
      unusable('YINYU_CONNECTORS_FILE', `它不能读取（${(error as NodeJS.ErrnoException).code}）`),
    ]
  }
}

function together(name: VariableName, what: string): Misfit {
  return { name, code: 'CONFIG_TOGETHER', message: `环境变量 ${name} ${what}。（CONFIG_TOGETHER）` }
}

function unusable(name: VariableName, fault: string): Misfit {
  const todo = '请检查路径，并让运行引育的用户能读它'
  return {
    name,
    code: 'CONFIG_FILE',
    message: `环境变量 ${name} 指明的文件用不了：${fault}。${todo}。（CONFIG_FILE）`,
  }
}
