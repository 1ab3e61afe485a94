import type { RoleName } from '@yinyu/contract'
import { receiveImport } from '../../../features/imports/receive-import.ts'
import { hashPassword } from '../../../features/sign-in/password-hash.ts'
import { recordFacts, readFacts, type Statement } from '../../../storage/facts.ts'
import { withClient } from '../../../storage/storage.ts'
import { command, newCreditCode, province, todayInChina } from '../../../storage/testing/people.ts'
import { entrance } from '../../recognise.ts'
import type { TestCaller, TestHouse } from '../../testing/open-house.ts'
import { makeRuns } from './run-calls.ts'
import { makeRehearsal } from './rehearsal-calls.ts'
import { fillReserve } from './reserve-space.ts'
import { made } from './made.ts'
import { fillSpace } from './firm-space.ts'
import { giveTask } from './give-task.ts'
import type { Targets } from './targets.ts'

/** People of a county by what they do there. */
export type Own = 'officer' | 'reviewer' | 'system' | 'security' | 'audit' | 'auditor' | 'principal' | 'clerk'

/** A county with one of everything. */
export interface County {
  readonly marker: string
  readonly targets: Targets
  readonly own: Readonly<Record<Own | 'stranger', TestCaller>>
}

/** Where a county lies, and the word that stands in every text of it. */
export interface CountyGiven {
  readonly region: string
  readonly marker: string
  readonly connector: string
}

/** Fills a county with one of everything, with the marker in every text, by the calls that people make. */
export async function furnishCounty(it: TestHouse, given: CountyGiven): Promise<County> {
  const { region, marker, connector } = given
  const officials = await appoint(it, given)
  const home = { officer: officials.officer, ...given }
  const firm = await enterFirm(home)
  const other = await register(home, `另一家${marker}`)
  const post = { enterprise: firm.id, region }
  const principal = await it.signIn({ role: 'enterprise-principal', ...post })
  const clerk = await it.signIn({ role: 'enterprise-clerk', ...post })
  const facts = await enterFacts(it, firm.id, marker)
  const space = await fillSpace({ principal, clerk, officer: officials.officer, facts, marker })
  const people = await fillPeople(officials, given)
  const run = await addConnectorRun(it, given)
  await sendFile(it, officials.officer, given)
  const task = await giveTask(officials.officer, firm.id, marker)
  const draft = await made(officials.officer.send('/api/drafts', { from: 'empty', title: `政策${marker}` }))
  const rest = await lookUp(it, region)
  const reserve = await fillReserve(it, { officer: officials.officer, clerk, enterprise: firm.id, marker })
  const targets: Targets = {
    region,
    ...firm,
    ...space,
    ...people,
    ...rest,
    ...reserve,
    enterprise: firm.id,
    otherEnterprise: other.id,
    fact: facts[0] ?? '',
    post: officials.officer.post,
    clerkPost: clerk.post,
    otherClerkPost: (await it.signIn({ role: 'enterprise-clerk', ...post })).post,
    connector,
    run,
    draft: draft.id,
    listTask: task,
    ...(await makeRuns(it, officials.officer, given)),
    rehearsal: await makeRehearsal(it, officials.officer, given),
    word: marker,
  }
  return { marker, targets, own: { ...officials, principal, clerk } }
}

async function appoint(it: TestHouse, { region, marker }: CountyGiven) {
  const someone = (role: RoleName) => it.signIn({ role, region })
  const officer = await it.signIn({ role: 'officer', region, unit: marker, loginName: `${marker}-officer` })
  await giveSecrets(it, officer)
  // One session more than the one that calls, to be ended.
  await it.signInAgain(officer)
  return {
    officer,
    reviewer: await someone('reviewer'),
    system: await someone('system-administrator'),
    security: await someone('security-administrator'),
    audit: await someone('audit-administrator'),
    auditor: await someone('auditor'),
    stranger: it.stranger,
  }
}

/** A password and an identity elsewhere, to be changed and ended. */
async function giveSecrets(it: TestHouse, { account }: TestCaller): Promise<void> {
  const password_hash = await hashPassword('Yanshi-2026-zhanghu')
  await it.house.storage.note(entrance, async ({ sql }) => {
    await sql.insertInto('credential').values({ account_id: account, password_hash }).execute()
    await sql
      .insertInto('identity')
      .values({ issuer: 'https://id.example', subject: account, account_id: account })
      .execute()
  })
}

type Home = CountyGiven & { readonly officer: TestCaller }

async function register({ officer, region, marker: document }: Home, name: string) {
  const creditCode = newCreditCode()
  const { id } = await made(
    officer.send('/api/enterprises', { creditCode, name, region, registeredOn: '2015-03-02', document }),
  )
  return { id, creditCode }
}

async function enterFirm(home: Home) {
  const { officer, marker } = home
  const { id, creditCode } = await register(home, `旧名${marker}`)
  const document = `文件${marker}`
  await made(
    officer.send(`/api/enterprises/${id}/events`, {
      kind: 'renamed',
      name: `新名${marker}`,
      happenedOn: '2024-05-01',
      document,
    }),
  )
  const days = { grantedOn: '2024-01-01', validFrom: '2024-01-01', validTo: '2026-12-31' }
  const title = await made(
    officer.send(`/api/enterprises/${id}/titles`, {
      kind: 'little-giant',
      certificateNumber: marker,
      issuer: marker,
      ...days,
      document,
    }),
  )
  await made(
    officer.send(`/api/titles/${title.id}/events`, {
      kind: 'extended',
      validTo: '2027-01-31',
      happenedOn: '2025-01-01',
      document,
    }),
  )
  const { answer } = await officer.get(`/api/enterprises/${id}`)
  const { events } = answer as { events: { id: string; kind: string }[] }
  const eventOf = (kind: string) => events.find((each) => each.kind === kind)?.id ?? ''
  return {
    id,
    creditCode,
    title: title.id,
    titleEvent: eventOf('extended'),
    enterpriseEvent: eventOf('renamed'),
  }
}

async function enterFacts(it: TestHouse, enterprise: string, marker: string): Promise<readonly string[]> {
  const said = {
    source: 'register',
    sourceName: marker,
    heldOn: '2025-12-31',
    evidence: [{ title: marker, place: marker }],
  } as const
  const statements: readonly Statement[] = [
    { indicator: 'name', value: marker, ...said },
    { indicator: 'staff', year: 2025, value: 80, ...said },
    { indicator: 'staff', year: 2024, value: 70, ...said },
  ]
  const { indicators } = it.house.definitions
  await it.house.storage.perform(province, command('record'), (open) =>
    recordFacts(open, { enterprise, statements, indicators, today: todayInChina() }),
  )
  const known = await it.house.storage.read(province, (open) => readFacts(open, enterprise))
  return known.map(({ id }) => id)
}

async function fillPeople(
  { officer, system }: { readonly officer: TestCaller; readonly system: TestCaller },
  { region, marker }: CountyGiven,
) {
  const filter = { find: marker }
  const view = await made(
    officer.send('/api/views', { title: marker, filter, columns: [marker], share: 'shared' }),
  )
  const token = await made(
    officer.send('/api/me/tokens', {
      title: marker,
      permissions: ['registry.read'],
      validTo: todayInChina(),
    }),
  )
  const sessions = (await officer.get('/api/me/sessions')).answer as {
    sessions: { id: string; isThisOne: boolean }[]
  }
  await made(system.send('/api/units', { name: marker, region }))
  const loginName = `${marker}-li`
  const account = await made(system.send('/api/accounts', { loginName, personName: `李${marker}`, region }))
  const place = { at: 'unit', unit: marker, region }
  const proposed = await made(system.send('/api/posts', { account: account.id, role: 'finance', place }))
  const day = todayInChina()
  const asked = await made(officer.send('/api/me/deputy', { account: account.id, from: day, to: day }))
  return {
    view: view.id,
    token: token.id,
    session: sessions.sessions.find(({ isThisOne }) => !isThisOne)?.id ?? '',
    account: account.id,
    loginName,
    proposedPost: proposed.id,
    askedPost: asked.id,
  }
}

/** Only a connector itself writes its runs. */
async function addConnectorRun(it: TestHouse, { region, connector, marker }: CountyGiven): Promise<string> {
  const id = crypto.randomUUID()
  await withClient(it.db.admin, (client) =>
    client.query(
      `insert into yinyu.connector_run (id, connector, region, title, purpose, source_name, asked_by, started_at,
         lease_until, ended_at, state, refused, reasons, refusals)
       values ($1, $2, $3, $4, $4, $4, 'schedule', now(), now(), now(), 'complete', 1, '{"ROW_FIRM": 1}',
         '[{"place": "第 1 行", "code": "ROW_FIRM"}]')`,
      [id, connector, region, marker],
    ),
  )
  return id
}

async function sendFile(it: TestHouse, officer: TestCaller, { region, marker }: CountyGiven): Promise<void> {
  const acting = { person: officer.account, scope: { kind: 'region', region } } as const
  async function* chunks() {
    yield Buffer.from(`企业名称,统一社会信用代码\n${marker},x\n`)
  }
  const wish = {
    fileName: `${marker}.csv`,
    source: 'filing',
    sourceName: marker,
    heldOn: '2025-12-31',
  } as const
  await receiveImport(it.house.storage, acting, {
    wish,
    chunks: chunks(),
    key: crypto.randomUUID(),
    today: todayInChina(),
  })
}

/** What no answer has told: the message, the import and the audit event of the county. */
async function lookUp(
  it: TestHouse,
  region: string,
): Promise<Pick<Targets, 'message' | 'importRun' | 'seq'>> {
  return withClient(it.db.admin, async (client) => {
    const one = async (query: string) => (await client.query<{ found: string }>(query)).rows[0]?.found ?? ''
    return {
      message: await one(
        'select id as found from yinyu.message where enterprise_id is not null order by sent_at desc limit 1',
      ),
      importRun: await one('select id as found from yinyu.import_run order by uploaded_at desc limit 1'),
      seq: await one(
        `select max(seq)::text as found from yinyu.audit_event where scope = 'region:${region}'`,
      ),
    }
  })
}
