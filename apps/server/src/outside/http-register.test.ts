import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newCreditCode } from '../storage/testing/people.ts'
import { httpConnector } from './testing/agreed.ts'
import { ask, code, row, startServers } from './testing/asking.ts'
import { giveJson, onePage, type Answering } from './testing/register-server.ts'

const servers = startServers()
afterEach(() => servers.close())

describe('a register behind HTTP', () => {
  test('gives its pages one after the other, and is asked for what is new', async () => {
    const pages: Record<string, unknown> = {
      first: { statements: [row(2023), row(2024)], next: 'b/2' },
      'b/2': { statements: [row(2025)] },
    }
    const answer: Answering = ({ url }, response) => {
      giveJson(response, pages[new URL(url ?? '', 'http://x').searchParams.get('cursor') ?? 'first'])
    }
    const { deliveries, end, asked } = await servers.ask(
      answer,
      {},
      { since: new Date('2026-11-20T00:00:00Z') },
    )
    expect(end).toBe('complete')
    expect(deliveries.map(({ sayings }) => sayings.map(({ place, year }) => [place, year]))).toEqual([
      [
        ['第 1 页第 1 行', 2023],
        ['第 1 页第 2 行', 2024],
      ],
      [['第 2 页第 1 行', 2025]],
    ])
    expect(asked).toEqual([
      '/statements?since=2026-11-20T00:00:00.000Z&limit=1000',
      '/statements?since=2026-11-20T00:00:00.000Z&cursor=b/2&limit=1000',
    ])
  })

  test('is asked about our enterprises, and about no other it answers', async () => {
    const stranger = newCreditCode()
    const { deliveries, asked } = await servers.ask(
      onePage([row(2025), { ...row(2025), code: stranger }]),
      { ask: 'codes' },
      { codes: [[code, newCreditCode()]] },
    )
    expect(deliveries[0]?.sayings).toHaveLength(1)
    expect(deliveries[0]?.refusals).toEqual([
      { place: '第 1 页第 2 行', code: 'ROW_NOT_ASKED', creditCode: stranger },
    ])
    expect(asked[0]).toContain(`codes=${code},`)
  })

  test('a mark of the next page that looks like an address is still only a mark', async () => {
    let served = 0
    const { asked } = await servers.ask((_, response) => {
      served += 1
      giveJson(response, { statements: [], next: served === 1 ? 'http://169.254.169.254/' : null })
    })
    expect(asked[1]).toBe('/statements?cursor=http://169.254.169.254/&limit=1000')
  })

  test('gets the token of the file, which is read anew each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yinyu-token-'))
    const tokenFile = join(folder, 'token')
    writeFileSync(tokenFile, 'first\n')
    const server = await servers.serve(onePage([]))
    const connector = httpConnector(server.url, { tokenFile })
    await ask(connector)
    writeFileSync(tokenFile, 'second')
    await ask(connector)
    expect(server.authorizations).toEqual(['Bearer first', 'Bearer second'])
    writeFileSync(tokenFile, 'two\nlines')
    expect((await ask(connector)).end).toBe('CONNECTOR_SECRET')
    rmSync(folder, { recursive: true })
    expect((await ask(connector)).end).toBe('CONNECTOR_SECRET')
  })

  test('is asked again when it stumbles, and delivers once', async () => {
    let asked = 0
    const { deliveries, end } = await servers.ask((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '2' }).end()
      else if (asked === 2) response.destroy()
      else giveJson(response, { statements: [row(2025)] })
    })
    expect([end, deliveries.length, asked]).toEqual(['complete', 1, 3])
  })

  test('a wait that it asks for beyond our patience ends the run at once', async () => {
    const { end, asked } = await servers.ask((_, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    )
    expect([end, asked.length]).toEqual(['CONNECTOR_BUSY', 1])
  })
})
