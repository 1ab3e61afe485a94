import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FINISH_MS_MOST } from './drain.ts'
import { readConfiguration, variableNames } from './configuration.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Names that are not ours but set in our files. */
const ofOthers = new Set(['NODE_ENV', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_INITDB_ARGS'])
const paths = ['/healthz', '/readyz']

interface Service {
  readonly image: string
  readonly environment?: Readonly<Record<string, string>>
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly ports?: readonly string[]
  readonly secrets?: readonly string[]
  readonly networks?: readonly string[]
  readonly command?: readonly string[]
  readonly stop_grace_period?: string
  readonly volumes?: readonly string[]
}

describe('the compose file', () => {
  const file = parse(read('deploy/compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>
    readonly secrets: Readonly<Record<string, { readonly file: string }>>
    readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  }
  const services = Object.entries(file.services)

  test('runs the database, the migration, the server and the backup', () => {
    expect(Object.keys(file.services)).toEqual(['database', 'migrate', 'yinyu', 'backup'])
  })

  test.each(services)('%s has a fixed version, no rights and no writable root', (_, service) => {
    expect(service.image).toMatch(/:\d[\d.]*$/)
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  })

  test.each(services)('%s is told only what is known, and no secret', (_, { environment = {} }) => {
    const unknown = Object.keys(environment).filter((name) => !isKnown(name))
    expect(unknown).toEqual([])
    expect(Object.entries(environment).filter(([name, value]) => isSecret(name, value))).toEqual([])
  })

  test.each(services)(
    '%s uses secrets that exist, by their files',
    (_, { secrets = [], environment = {} }) => {
      expect(secrets.filter((name) => !(name in file.secrets))).toEqual([])
      const named = Object.values(environment).flatMap(
        (value) => /^\/run\/secrets\/(.+)$/.exec(value)?.[1] ?? [],
      )
      expect(named.filter((name) => !secrets.includes(name))).toEqual([])
    },
  )

  test('only the server has a port, and on this machine alone', () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))
    expect(published).toEqual(['yinyu 127.0.0.1:8080:8080'])
    expect(file.networks['inside']).toEqual({ internal: true })
    expect(file.services['database']?.networks).toEqual(['inside'])
  })

  test('configures the server without a fault', () => {
    const environment = file.services['yinyu']?.environment ?? {}
    // The secrets are files of the container.
    const { DATABASE_PASSWORD_FILE: _, ...rest } = environment
    expect(readConfiguration(rest)).toHaveProperty('configuration')
    expect(environment['DATABASE_URL']).toMatch(/^postgres:\/\/yinyu@database:5432\/yinyu$/)
  })

  test('asks for readiness, and waits for requests to finish', () => {
    const { healthcheck, stop_grace_period: grace = '' } = file.services['yinyu'] ?? {}
    expect(pathsIn(healthcheck?.test.join(' ') ?? '')).toEqual(['/readyz'])
    expect(Number.parseInt(grace, 10) * 1000).toBeGreaterThan(FINISH_MS_MOST)
  })

  test('runs programs and mounts files that exist', () => {
    const programs = services.flatMap(
      ([, { command = [] }]) => command.join(' ').match(/apps\/\S+\.ts/g) ?? [],
    )
    expect(programs.length).toBeGreaterThan(1)
    expect(
      [...programs, 'deploy/postgres/prepare.sh'].filter((path) => !existsSync(join(root, path))),
    ).toEqual([])
    expect(file.services['database']?.volumes).toContain(
      './postgres/prepare.sh:/docker-entrypoint-initdb.d/prepare.sh:ro',
    )
  })
})

describe('the image', () => {
  const text = read('deploy/Containerfile')

  test('has a fixed base and nothing from elsewhere', () => {
    expect(text).toMatch(/^ARG NODE_IMAGE=\S+node:24-slim$/m)
    expect(text.match(/^FROM (\S+)/gm)).toEqual(Array.from({ length: 4 }, () => 'FROM ${NODE_IMAGE}'))
    expect(text).not.toMatch(/^ADD |:latest|curl |wget /m)
  })

  test('runs no install script, and not as root', () => {
    const installs = text.match(/npm ci[^\n]*/g) ?? []
    expect(installs.filter((install) => !install.includes('--ignore-scripts'))).toEqual([])
    expect(installs).toHaveLength(2)
    expect(text.match(/^USER .*$/gm)).toEqual(['USER 1000:1000'])
    expect(text.indexOf('\nUSER ')).toBeLessThan(text.indexOf('\nCMD '))
  })

  test('asks a health path that the server answers, on the port it listens on', () => {
    expect(pathsIn(/HEALTHCHECK[^]*?\n {4}CMD.*/.exec(text)?.[0] ?? '')).toEqual(['/healthz'])
    expect([...text.matchAll(/PORT=(\d+)|EXPOSE (\d+)|127\.0\.0\.1:(\d+)/g)].map(lastGroup)).toEqual(
      Array.from({ length: 3 }, () => '8080'),
    )
  })

  test('copies what exists and sets what is known', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(\S+) /gm)].map(lastGroup)
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(copied.length).toBeGreaterThan(4)
    const [, environment = ''] = /^ENV (.*)$/m.exec(text) ?? []
    expect(namesIn(environment.split(' ')).filter((name) => !isKnown(name))).toEqual([])
  })
})

describe.each(['yinyu.service', 'yinyu-backup.service'])('the unit %s', (name) => {
  const unit = readUnit(read(`deploy/${name}`))

  test('is not root and may do little', () => {
    expect(unit['Service']).toMatchObject({
      User: ['yinyu'],
      Group: ['yinyu'],
      NoNewPrivileges: ['yes'],
      CapabilityBoundingSet: [''],
      ProtectSystem: ['strict'],
      ProtectHome: ['yes'],
      UMask: ['0077'],
    })
  })

  test('starts a program that exists, with variables that are known and sound', () => {
    const [start = ''] = unit['Service']?.['ExecStart'] ?? []
    const [program = ''] = /apps\/\S+\.ts/.exec(start) ?? []
    expect(existsSync(join(root, program))).toBe(true)
    const pairs = (unit['Service']?.['Environment'] ?? []).flatMap((line) => line.split(' '))
    expect(namesIn(pairs).filter((variable) => !isKnown(variable))).toEqual([])
    const env = Object.fromEntries(pairs.map((pair) => pair.split('=')))
    expect(readConfiguration(env)).toHaveProperty('configuration')
  })
})

describe('the unit of the server', () => {
  test('gives requests time to finish, and leaves the database to the server', () => {
    const { Service = {} } = readUnit(read('deploy/yinyu.service'))
    expect(Service['KillMode']).toEqual(['mixed'])
    expect(Number(Service['TimeoutStopSec']?.[0]) * 1000).toBeGreaterThan(FINISH_MS_MOST)
  })
})

describe('the guides of operation', () => {
  test.each(['install-offline', 'operate', 'deploy-with-containers'])(
    '%s names only what exists',
    (guide) => {
      const text = read(`docs/guides/${guide}.md`)
      const variables = [...text.matchAll(/\b(?:YINYU|DATABASE)_[A-Z_]+\b/g)].map(([name]) => name)
      expect(variables.filter((name) => !isKnown(name))).toEqual([])
      const files = [...text.matchAll(/\bdeploy\/[\w./-]*\w/g)].map(([path]) => path)
      expect(
        files.filter((path) => !existsSync(join(root, path)) && !/^deploy\/(secrets|backups)/.test(path)),
      ).toEqual([])
    },
  )

  test('name every file of deploy', () => {
    const text = readdirSync(join(root, 'docs/guides'))
      .map((name) => read(`docs/guides/${name}`))
      .join('\n')
    const named = readdirSync(join(root, 'deploy')).filter((name) => !/^(secrets|backups|\..*)$/.test(name))
    expect(named.filter((name) => !text.includes(name) && !name.endsWith('.dockerignore'))).toEqual([])
  })
})

function isKnown(name: string): boolean {
  return ofOthers.has(name) || (variableNames as readonly string[]).includes(name)
}

function isSecret(name: string, value: string): boolean {
  return (/PASSWORD|SECRET|TOKEN/.test(name) && !name.endsWith('_FILE')) || /:\/\/[^/]*:[^/]*@/.test(value)
}

function pathsIn(text: string): readonly string[] {
  return paths.filter((path) => text.includes(path))
}

function namesIn(pairs: readonly string[]): readonly string[] {
  return pairs.map((pair) => pair.split('=')[0] ?? '')
}

function lastGroup(match: RegExpExecArray): string {
  return match.slice(1).find((group) => group !== undefined) ?? ''
}

type Unit = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** A unit file: sections of keys, each with its values in order. */
function readUnit(text: string): Unit {
  const unit: Record<string, Record<string, string[]>> = {}
  let section: Record<string, string[]> = {}
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, title] = /^\[(.+)\]$/.exec(line) ?? []
    if (title !== undefined) {
      section = unit[title] ??= {}
      continue
    }
    const at = line.indexOf('=')
    const key = line.slice(0, at)
    section[key] = [...(section[key] ?? []), line.slice(at + 1)]
  }
  return unit
}
