import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeEnterprise } from './enterprises.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { command, enter, jinjiang, province, shishi } from './testing/people.ts'
import { titleOn, type TitleChange } from './title-history.ts'
import { changeTitle, grantTitle, readTitles } from './titles.ts'

const today = '2026-11-21'
const document = '闽工信〔2026〕1号'

describe.each(engines())('titles on $name', (engine) => {
  let db: TestDatabase
  let enterprise: string
  beforeAll(async () => {
    db = await makeDatabase(engine)
    enterprise = (await enter(db.storage)).id
  })
  afterAll(() => db.drop())

  const grant = async (): Promise<string> => {
    const given = {
      enterprise,
      kind: 'specialised-sme',
      certificateNumber: 'ZJTX-2022-001',
      issuer: '福建省工业和信息化厅',
      grantedOn: '2022-12-20',
      validFrom: '2023-01-01',
      validTo: '2025-12-31',
      document,
    }
    return (await db.storage.perform(province, command('grant', given), (open) => grantTitle(open, given)))
      .answer
  }
  const change = async (title: string, what: TitleChange, by = province) =>
    (
      await db.storage.perform(by, command(what.kind, what), (open) =>
        changeTitle(open, { title, change: what, today }),
      )
    ).answer
  const eventsOf = async (title: string) =>
    (await db.storage.read(jinjiang, (open) => readTitles(open, enterprise))).find(({ id }) => id === title)
      ?.events ?? []
  const statusOn = async (title: string, ...days: string[]) => {
    const events = await eventsOf(title)
    return days.map((on) => titleOn(events, on)?.status)
  }

  test('live from the grant over their validity to their end', async () => {
    const title = await grant()
    const days = ['2022-12-19', '2022-12-20', '2023-01-01', '2025-12-31', '2026-01-01']
    expect(await statusOn(title, ...days)).toEqual([undefined, 'not-yet', 'valid', 'valid', 'expired'])
  })

  test('are not granted to an enterprise that was closed by then, but may be entered for the years before', async () => {
    const closed = (await enter(db.storage)).id
    const closing = { kind: 'closed', happenedOn: '2024-06-23', document } as const
    await db.storage.perform(province, command('closed', closing), (open) =>
      changeEnterprise(open, { enterprise: closed, change: closing, today }),
    )
    const grantedOn = (day: string) => {
      const given = {
        enterprise: closed,
        kind: 'specialised-sme',
        issuer: '福建省工业和信息化厅',
        grantedOn: day,
        validFrom: day,
        document,
      }
      return db.storage.perform(province, command('grant', given), (open) => grantTitle(open, given))
    }
    await expect(grantedOn('2024-10-01')).rejects.toThrow('已经注销')
    await expect(grantedOn('2022-10-01')).resolves.toBeDefined()
  })

  test('are not extended after the enterprise was closed', async () => {
    const closed = (await enter(db.storage)).id
    const given = {
      enterprise: closed,
      kind: 'specialised-sme',
      issuer: '福建省工业和信息化厅',
      grantedOn: '2022-10-01',
      validFrom: '2022-10-01',
      validTo: '2025-09-30',
      document,
    }
    const { answer: title } = await db.storage.perform(province, command('grant', given), (open) =>
      grantTitle(open, given),
    )
    const closing = { kind: 'closed', happenedOn: '2024-06-23', document } as const
    await db.storage.perform(province, command('closed', closing), (open) =>
      changeEnterprise(open, { enterprise: closed, change: closing, today }),
    )
    const extended = { kind: 'extended', validTo: '2028-09-30', happenedOn: '2025-09-30', document } as const
    await expect(change(title, extended)).rejects.toThrow('已经注销')
  })

  test('are extended after a re-check, and what was known before stays known', async () => {
    const title = await grant()
    const [granted] = await eventsOf(title)
    await change(title, { kind: 'extended', validTo: '2028-12-31', happenedOn: '2025-12-01', document })
    expect(await statusOn(title, '2026-06-01')).toEqual(['valid'])
    expect(titleOn(await eventsOf(title), '2026-06-01', granted?.recordedAt)?.status).toBe('expired')
  })

  test('are suspended and resumed, or revoked for good', async () => {
    const title = await grant()
    await change(title, { kind: 'suspended', happenedOn: '2024-01-01', document })
    await change(title, { kind: 'resumed', happenedOn: '2024-03-01', document })
    await change(title, { kind: 'revoked', happenedOn: '2024-06-01', document })
    const days = ['2023-06-01', '2024-02-01', '2024-04-01', '2024-06-01', '2026-06-01']
    expect(await statusOn(title, ...days)).toEqual(['valid', 'suspended', 'valid', 'revoked', 'revoked'])
    const late = { kind: 'extended', validTo: '2030-12-31', happenedOn: '2025-12-01', document } as const
    await expect(change(title, late)).rejects.toThrow('已经撤销')
  })

  test('a revocation recorded by mistake is annulled', async () => {
    const title = await grant()
    await change(title, { kind: 'revoked', happenedOn: '2024-06-01', document })
    const wrong = (await eventsOf(title)).find(({ kind }) => kind === 'revoked')?.id ?? ''
    await change(title, { kind: 'annulled', annuls: wrong, happenedOn: '2024-07-01', document })
    expect(await statusOn(title, '2025-01-01')).toEqual(['valid'])
  })

  test.each([
    [{ kind: 'resumed', happenedOn: '2024-01-01', document }, '没有被暂停'],
    [{ kind: 'revoked', happenedOn: '2021-01-01', document }, '还没有授予'],
    [{ kind: 'revoked', happenedOn: '2030-01-01', document }, '还没有到'],
    [{ kind: 'extended', validTo: '2024-01-01', happenedOn: '2025-01-01', document }, '不晚于'],
    [{ kind: 'revoked', happenedOn: '2024-01-01', document: ' ' }, '没有写依据'],
  ] as const)('refuses %j', async (what, why) => {
    await expect(change(await grant(), what)).rejects.toThrow(why)
  })

  test('an officer elsewhere neither sees nor changes them', async () => {
    const title = await grant()
    const revoke = { kind: 'revoked', happenedOn: '2024-06-01', document } as const
    await expect(change(title, revoke, shishi)).rejects.toThrow('TITLE_UNKNOWN')
    await expect(db.storage.read(shishi, (open) => readTitles(open, enterprise))).rejects.toThrow(
      'ENTERPRISE_UNKNOWN',
    )
  })
})
