import { z } from 'zod'
import {
  databaseUrlText,
  hostText,
  identifierText,
  issuerText,
  originText,
  pathText,
  portText,
  proxyListText,
  titleText,
} from './value-schemas.ts'
import { variable } from './variable.ts'

export const passwordProfiles = ['modern', 'mlps3'] as const
export type PasswordProfile = (typeof passwordProfiles)[number]

/** Of pino, from silent to talkative; its `trace` is left out, since Fastify writes whole requests there. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** As `yinyu sample` has it. */
const SAMPLE_FIRMS_MOST = 1_000_000

/** Everything that the environment may decide. A name that begins with YINYU_ and is not here is a fault. */
export const variables = {
  HOST: variable({
    schema: hostText,
    code: 'SERVER_HOST',
    todo: '它决定在哪个网络地址上提供服务，只能是一个 IP 地址或主机名。请改为 127.0.0.1（只供本机）或 0.0.0.0（供局域网），也可以不设',
    guide: 'network address to listen on; `0.0.0.0` for the whole network',
    unset: '`127.0.0.1`',
  }),
  PORT: variable({
    schema: portText({ least: 0 }),
    code: 'SERVER_PORT',
    todo: '它决定在哪个端口上提供服务，只能是 0 到 65535 的整数。请改为例如 8080，也可以不设',
    guide: 'port of the pages; `0` takes any free one',
    unset: '8080 or the next free one',
  }),
  DATABASE_URL: variable({
    schema: databaseUrlText,
    code: 'STORAGE_UNREACHABLE',
    todo: '它指明数据库服务器。请写成 postgres://账号@主机:端口/库名 的样子，也可以不设',
    guide: 'a PostgreSQL server, 15 or newer: `postgres://login@host:5432/yinyu`',
    unset: 'the embedded database',
    told: 'nothing',
  }),
  DATABASE_PASSWORD_FILE: variable({
    schema: pathText,
    code: 'CONFIG_DATABASE_PASSWORD_FILE',
    todo: '它指明存放数据库密码的文件。请写文件的完整路径，也可以不设',
    guide: 'file with the password for `DATABASE_URL`',
  }),
  YINYU_DATA: variable({
    schema: pathText,
    code: 'STORAGE_FOLDER',
    todo: '它指明存放数据的文件夹。请写完整路径，也可以不设',
    guide: 'data folder of the embedded database',
    unset: '`~/.local/share/yinyu`',
  }),
  YINYU_BACKUP_FOLDER: variable({
    schema: pathText,
    code: 'CONFIG_BACKUP_FOLDER',
    todo: '它指明各次备份所在的文件夹，yinyu doctor 据此查看备份有多旧。请写完整路径，也可以不设',
    guide: 'folder that holds the backups, so that `yinyu doctor` can tell their age',
  }),
  YINYU_SAMPLE: variable({
    schema: z.enum(['on', 'off']),
    code: 'CONFIG_SAMPLE',
    todo: '它决定要不要放进虚构的示例企业和账号。请写 on 或 off，也可以不设',
    guide: '`on` or `off`: fictional firms and accounts to try things with',
    unset: 'on in a new data folder only',
  }),
  YINYU_SAMPLE_FIRMS: variable({
    schema: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number)
      .refine((firms) => firms <= SAMPLE_FIRMS_MOST),
    code: 'CONFIG_SAMPLE_FIRMS',
    todo: `它决定示例企业有多少家，只能是 1 到 ${SAMPLE_FIRMS_MOST} 的整数。请改为例如 500，也可以不设`,
    guide: `how many fictional firms, 1 to ${SAMPLE_FIRMS_MOST}`,
    unset: 'as `yinyu sample`',
  }),
  YINYU_PASSWORD_PROFILE: variable({
    schema: z.enum(passwordProfiles),
    code: 'CONFIG_PASSWORD_PROFILE',
    todo: '它决定密码规则。请写 modern（长密码、不强制定期更换）或 mlps3（等级保护三级的规则），也可以不设',
    guide: '`mlps3` (等级保护三级) or `modern` (long passwords, no forced change)',
    unset: '`mlps3`',
  }),
  YINYU_PUBLIC_URL: variable({
    schema: originText,
    code: 'CONFIG_PUBLIC_URL',
    todo: '它是用户在浏览器里打开的网址。请写成 https://yinyu.example.gov.cn 的样子，后面不带路径，也可以不设',
    guide: 'the address that users open, without a path: `https://yinyu.example.gov.cn`',
    unset: 'taken from HOST and PORT',
  }),
  YINYU_TRUST_PROXY: variable({
    schema: proxyListText,
    code: 'CONFIG_TRUST_PROXY',
    todo: '它列出可信的反向代理。请写 IP 地址或网段（前缀至少 8 位），用逗号隔开，例如 127.0.0.1,10.0.0.0/24；没有代理就不设',
    guide:
      'addresses or networks of the reverse proxies, separated by commas; only their forwarded headers count',
    unset: 'none is trusted',
  }),
  YINYU_LOG_LEVEL: variable({
    schema: z.enum(logLevels),
    code: 'CONFIG_LOG_LEVEL',
    todo: `它决定日志写多细。请写 ${logLevels.join('、')} 之一，也可以不设`,
    guide: logLevels.map((level) => `\`${level}\``).join(', '),
    unset: '`warn`',
  }),
  YINYU_METRICS_PORT: variable({
    schema: portText({ least: 1 }),
    code: 'CONFIG_METRICS_PORT',
    todo: '它决定在哪个端口上提供监控指标，只能是 1 到 65535 的整数，不能与页面的端口相同。请改为例如 9464，也可以不设',
    guide: 'port of the Prometheus metrics, never the one of the pages',
    unset: 'no metrics',
  }),
  YINYU_METRICS_HOST: variable({
    schema: hostText,
    code: 'CONFIG_METRICS_HOST',
    todo: '它决定在哪个网络地址上提供监控指标，只能是一个 IP 地址或主机名。请改为 127.0.0.1，也可以不设',
    guide: 'network address of the metrics; anything but this machine needs a closed network',
    unset: '`127.0.0.1`',
  }),
  YINYU_OIDC_ISSUER: variable({
    schema: issuerText,
    code: 'CONFIG_OIDC_ISSUER',
    todo: '它是统一身份认证的地址。请写 https:// 开头的地址，不带问号和井号后面的部分，也可以不设',
    guide: 'issuer of the identity service, https',
    unset: 'passwords only',
  }),
  YINYU_OIDC_CLIENT_ID: variable({
    schema: identifierText,
    code: 'CONFIG_OIDC_CLIENT_ID',
    todo: '它是统一身份认证分配的应用编号。请照抄，不含空格和汉字',
    guide: 'what the identity service calls Yinyu',
  }),
  YINYU_OIDC_CLIENT_SECRET_FILE: variable({
    schema: pathText,
    code: 'CONFIG_OIDC_CLIENT_SECRET_FILE',
    todo: '它指明存放统一身份认证密钥的文件。请写文件的完整路径',
    guide: 'file with the secret that the identity service gave',
  }),
  YINYU_OIDC_TITLE: variable({
    schema: titleText,
    code: 'CONFIG_OIDC_TITLE',
    todo: '它是登录页上统一身份认证按钮的名字。请写 1 到 40 个字，不含尖括号',
    guide: 'words on its button of the sign-in page',
    unset: '统一身份认证',
  }),
  YINYU_CONNECTORS_FILE: variable({
    schema: pathText,
    code: 'CONFIG_CONNECTORS_FILE',
    todo: '它指明外部系统对接的配置文件。请写文件的完整路径，也可以不设',
    guide: 'file that describes the outside systems',
    unset: 'none is contacted',
  }),
} as const

export type VariableName = keyof typeof variables

/** The values of the variables that are set and sound. */
export type Values = { readonly [N in VariableName]?: z.output<(typeof variables)[N]['schema']> }
