import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfiguration, tellFaults } from './configuration.ts'
import { databaseUrl } from './database-url.ts'
import { guideTable } from './guide-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-configuration-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const secret = file('secret', 'S3cret/of 密码\n')
const empty = file('empty', '')
const twoLines = file('two-lines', 'a\nb\n')
const long = file('long', 'x'.repeat(5000))

const oidc = {
  YINYU_OIDC_ISSUER: 'https://id.example.gov.cn/realm',
  YINYU_OIDC_CLIENT_ID: 'yinyu',
  YINYU_OIDC_CLIENT_SECRET_FILE: secret,
  YINYU_PUBLIC_URL: 'https://yinyu.example.gov.cn',
}

describe('the configuration', () => {
  test('without variables it is this machine alone', () => {
    expect(readConfiguration({ HOME: '/home/a', HOST: '', YINYU_DATA: '' })).toEqual({
      configuration: {
        address: { host: '127.0.0.1', port: undefined },
        sample: 'new-folder',
        sampleFirms: undefined,
        passwordProfile: 'mlps3',
        publicUrl: undefined,
        trustedProxies: [],
        logLevel: 'warn',
        metrics: undefined,
        identityService: undefined,
        connectorsFile: undefined,
        backupFolder: undefined,
      },
    })
  })

  test('takes what is set, secrets from their files', () => {
    const env = {
      ...oidc,
      HOST: '::1',
      PORT: '9000',
      DATABASE_URL: 'postgres://a@b/c',
      DATABASE_PASSWORD_FILE: secret,
      YINYU_SAMPLE: 'on',
      YINYU_SAMPLE_FIRMS: '500',
      YINYU_PASSWORD_PROFILE: 'modern',
      YINYU_TRUST_PROXY: '127.0.0.1, 10.0.0.0/24,fd00::/8',
      YINYU_LOG_LEVEL: 'info',
      YINYU_METRICS_PORT: '9464',
      YINYU_CONNECTORS_FILE: secret,
      YINYU_BACKUP_FOLDER: '/backups',
    }
    expect(readConfiguration(env)).toEqual({
      configuration: {
        address: { host: '::1', port: 9000 },
        sample: 'on',
        sampleFirms: 500,
        passwordProfile: 'modern',
        publicUrl: 'https://yinyu.example.gov.cn',
        trustedProxies: ['127.0.0.1', '10.0.0.0/24', 'fd00::/8'],
        logLevel: 'info',
        metrics: { host: '127.0.0.1', port: 9464 },
        identityService: {
          issuer: 'https://id.example.gov.cn/realm',
          clientId: 'yinyu',
          clientSecret: 'S3cret/of 密码',
          title: '统一身份认证',
        },
        connectorsFile: secret,
        backupFolder: '/backups',
      },
    })
  })

  test.each<[Record<string, string>, ...string[]]>([
    [{ PORT: '80a' }, 'PORT SERVER_PORT'],
    [{ PORT: '-1' }, 'PORT SERVER_PORT'],
    [{ PORT: '65536' }, 'PORT SERVER_PORT'],
    [{ PORT: '1e3' }, 'PORT SERVER_PORT'],
    [{ PORT: '8080 ' }, 'PORT SERVER_PORT'],
    [{ HOST: 'http://here' }, 'HOST SERVER_HOST'],
    [{ HOST: 'a b' }, 'HOST SERVER_HOST'],
    [{ HOST: 'x\ny' }, 'HOST SERVER_HOST'],
    [{ DATABASE_URL: 'mysql://a' }, 'DATABASE_URL STORAGE_UNREACHABLE'],
    [{ DATABASE_URL: 'host=a dbname=b' }, 'DATABASE_URL STORAGE_UNREACHABLE'],
    [{ DATABASE_URL: 'postgres://a b/c' }, 'DATABASE_URL STORAGE_UNREACHABLE'],
    [{ DATABASE_PASSWORD_FILE: secret }, 'DATABASE_PASSWORD_FILE CONFIG_TOGETHER'],
    [
      { DATABASE_URL: 'postgres://a:b@c/d', DATABASE_PASSWORD_FILE: secret },
      'DATABASE_PASSWORD_FILE CONFIG_TOGETHER',
    ],
    [
      { DATABASE_URL: 'postgres://a@c/d', DATABASE_PASSWORD_FILE: '/nowhere' },
      'DATABASE_PASSWORD_FILE CONFIG_FILE',
    ],
    [
      { DATABASE_URL: 'postgres://a@c/d', DATABASE_PASSWORD_FILE: empty },
      'DATABASE_PASSWORD_FILE CONFIG_FILE',
    ],
    [
      { DATABASE_URL: 'postgres://a@c/d', DATABASE_PASSWORD_FILE: 'secret' },
      'DATABASE_PASSWORD_FILE CONFIG_DATABASE_PASSWORD_FILE',
    ],
    [{ YINYU_DATA: 'here' }, 'YINYU_DATA STORAGE_FOLDER'],
    [{ YINYU_DATA: '~/yinyu' }, 'YINYU_DATA STORAGE_FOLDER'],
    [{ YINYU_BACKUP_FOLDER: './backups' }, 'YINYU_BACKUP_FOLDER CONFIG_BACKUP_FOLDER'],
    [{ YINYU_SAMPLE: 'yes' }, 'YINYU_SAMPLE CONFIG_SAMPLE'],
    [{ YINYU_SAMPLE: 'ON' }, 'YINYU_SAMPLE CONFIG_SAMPLE'],
    [{ YINYU_SAMPLE_FIRMS: '0' }, 'YINYU_SAMPLE_FIRMS CONFIG_SAMPLE_FIRMS'],
    [{ YINYU_SAMPLE_FIRMS: '1.5' }, 'YINYU_SAMPLE_FIRMS CONFIG_SAMPLE_FIRMS'],
    [{ YINYU_SAMPLE_FIRMS: '1000001' }, 'YINYU_SAMPLE_FIRMS CONFIG_SAMPLE_FIRMS'],
    [{ YINYU_SAMPLE: 'off', YINYU_SAMPLE_FIRMS: '5' }, 'YINYU_SAMPLE_FIRMS CONFIG_TOGETHER'],
    [{ YINYU_PASSWORD_PROFILE: 'mlps2' }, 'YINYU_PASSWORD_PROFILE CONFIG_PASSWORD_PROFILE'],
    [{ YINYU_PUBLIC_URL: 'yinyu.example' }, 'YINYU_PUBLIC_URL CONFIG_PUBLIC_URL'],
    [{ YINYU_PUBLIC_URL: 'ftp://yinyu.example' }, 'YINYU_PUBLIC_URL CONFIG_PUBLIC_URL'],
    [{ YINYU_PUBLIC_URL: 'https://yinyu.example/app' }, 'YINYU_PUBLIC_URL CONFIG_PUBLIC_URL'],
    [{ YINYU_PUBLIC_URL: 'https://a:b@yinyu.example' }, 'YINYU_PUBLIC_URL CONFIG_PUBLIC_URL'],
    [{ YINYU_TRUST_PROXY: 'true' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_TRUST_PROXY: '*' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_TRUST_PROXY: '0.0.0.0/0' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_TRUST_PROXY: '10.0.0.1,' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_TRUST_PROXY: '10.0.0.0/33' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_TRUST_PROXY: '10.0.0.256' }, 'YINYU_TRUST_PROXY CONFIG_TRUST_PROXY'],
    [{ YINYU_LOG_LEVEL: 'trace' }, 'YINYU_LOG_LEVEL CONFIG_LOG_LEVEL'],
    [{ YINYU_LOG_LEVEL: 'WARN' }, 'YINYU_LOG_LEVEL CONFIG_LOG_LEVEL'],
    [{ YINYU_METRICS_PORT: '0' }, 'YINYU_METRICS_PORT CONFIG_METRICS_PORT'],
    [{ YINYU_METRICS_PORT: '8080' }, 'YINYU_METRICS_PORT CONFIG_TOGETHER'],
    [{ PORT: '9000', YINYU_METRICS_PORT: '9000' }, 'YINYU_METRICS_PORT CONFIG_TOGETHER'],
    [{ YINYU_METRICS_HOST: '10.0.0.1' }, 'YINYU_METRICS_HOST CONFIG_TOGETHER'],
    [{ ...oidc, YINYU_OIDC_ISSUER: 'http://id.example' }, 'YINYU_OIDC_ISSUER CONFIG_OIDC_ISSUER'],
    [{ ...oidc, YINYU_OIDC_ISSUER: '' }, 'YINYU_OIDC_ISSUER CONFIG_TOGETHER'],
    [{ ...oidc, YINYU_OIDC_CLIENT_ID: '引育' }, 'YINYU_OIDC_CLIENT_ID CONFIG_OIDC_CLIENT_ID'],
    [{ ...oidc, YINYU_OIDC_CLIENT_SECRET_FILE: twoLines }, 'YINYU_OIDC_CLIENT_SECRET_FILE CONFIG_FILE'],
    [{ ...oidc, YINYU_OIDC_CLIENT_SECRET_FILE: long }, 'YINYU_OIDC_CLIENT_SECRET_FILE CONFIG_FILE'],
    [{ ...oidc, YINYU_OIDC_CLIENT_SECRET_FILE: folder }, 'YINYU_OIDC_CLIENT_SECRET_FILE CONFIG_FILE'],
    [{ ...oidc, YINYU_OIDC_TITLE: '<b>' }, 'YINYU_OIDC_TITLE CONFIG_OIDC_TITLE'],
    [{ ...oidc, YINYU_PUBLIC_URL: '' }, 'YINYU_PUBLIC_URL CONFIG_TOGETHER'],
    [{ YINYU_CONNECTORS_FILE: '/nowhere.yaml' }, 'YINYU_CONNECTORS_FILE CONFIG_FILE'],
    [{ YINYU_OIDC_CLIENT_SECRET: 'x' }, 'YINYU_OIDC_CLIENT_SECRET CONFIG_UNKNOWN'],
    [{ YINYU_LOGLEVEL: 'warn' }, 'YINYU_LOGLEVEL CONFIG_UNKNOWN'],
    [{ YINYU_DATABASE: '' }, 'YINYU_DATABASE CONFIG_UNKNOWN'],
    [
      {
        PORT: 'x',
        HOST: ' ',
        YINYU_SAMPLE: '1',
        YINYU_LOG_LEVEL: 'loud',
        YINYU_OIDC_TITLE: '登录',
        YINYU_X: '1',
      },
      'HOST SERVER_HOST',
      'PORT SERVER_PORT',
      'YINYU_SAMPLE CONFIG_SAMPLE',
      'YINYU_LOG_LEVEL CONFIG_LOG_LEVEL',
      'YINYU_OIDC_ISSUER CONFIG_TOGETHER',
      'YINYU_OIDC_CLIENT_ID CONFIG_TOGETHER',
      'YINYU_OIDC_CLIENT_SECRET_FILE CONFIG_TOGETHER',
      'YINYU_PUBLIC_URL CONFIG_TOGETHER',
      'YINYU_X CONFIG_UNKNOWN',
    ],
  ])('%j is refused, every fault at once', (env, ...expected) => {
    const read = readConfiguration(env)
    const faults = 'faults' in read ? read.faults : []
    expect(faults.map(({ name, code }) => `${name} ${code}`)).toEqual(expected)
    for (const { name, code, message } of faults) {
      expect(message).toContain(name)
      expect(message).toMatch(new RegExp(`[\\p{sc=Han}].*。（${code}）$`, 'u'))
    }
  })

  test('says what was written and what to write, on one line', () => {
    const read = readConfiguration({ YINYU_LOG_LEVEL: 'loud\r\n2026 INFO all is well', YINYU_SAMPEL: 'on' })
    expect('faults' in read && tellFaults(read.faults)).toBe(
      '环境变量 YINYU_LOG_LEVEL 写的是“loud  2026 INFO all is well”。它决定日志写多细。请写 silent、fatal、error、warn、info、debug 之一，也可以不设。（CONFIG_LOG_LEVEL）\n' +
        '没有环境变量 YINYU_SAMPEL，写了不会起作用。是不是 YINYU_SAMPLE。（CONFIG_UNKNOWN）',
    )
  })

  test('tells no password', () => {
    const env = { DATABASE_URL: 'mysql://a:hunter2@b', YINYU_OIDC_CLIENT_SECRET: 'hunter2' }
    expect(JSON.stringify(readConfiguration(env))).not.toContain('hunter2')
  })
})

describe('the password of the database', () => {
  test('comes from its file', () => {
    const url = databaseUrl({ DATABASE_URL: 'postgres://a@b:5432/c', DATABASE_PASSWORD_FILE: secret })
    expect(decodeURIComponent(new URL(url ?? '').password)).toBe('S3cret/of 密码')
    expect(url?.startsWith('postgres://a:')).toBe(true)
  })

  test.each([
    [{ DATABASE_URL: '' }, undefined],
    [{ DATABASE_URL: 'postgres://a:b@c/d' }, 'postgres://a:b@c/d'],
    [{ DATABASE_URL: 'postgres://a@c/d', DATABASE_PASSWORD_FILE: '/nowhere' }, 'postgres://a@c/d'],
  ])('%j gives %j', (env, url) => {
    expect(databaseUrl(env)).toBe(url)
  })
})

describe('the guide', () => {
  test('lists every variable as the program knows it', () => {
    const guide = readFileSync(new URL('../../../../docs/guides/operate.md', import.meta.url), 'utf8')
    expect(guide).toContain(guideTable())
  })
})
