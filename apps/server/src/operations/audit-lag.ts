import { HORIZON } from '../storage/audit/chain.ts'
import { asOwner } from '../storage/audit/owner-transaction.ts'
import { faulty, note, sound, type CheckLine } from './check-line.ts'
import type { DatabaseClient } from './database-client.ts'

/** Audit events that are not linked into the chain yet. */
export interface AuditLag {
  readonly events: number
  /** Of the oldest of them; 0 when there is none. */
  readonly seconds: number
}

/** The server links every five seconds. Ours: after a minute it is worth a look, after ten it has stopped. */
const SECONDS_NOTED = 60
const SECONDS_MOST = 600

/** Counts what is not linked yet; changes nothing. The database must be up to date. */
export function readAuditLag(client: DatabaseClient): Promise<AuditLag> {
  return asOwner(client, 'repeatable read, read only', async () => {
    const { rows } = await client.query<{ events: number; seconds: number }>(`
      select count(*) as events,
        coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8 as seconds
      from audit_event e
      where e.tx >= ${HORIZON} and not exists (select from audit_link l where l.seq = e.seq)`)
    return rows[0] ?? { events: 0, seconds: 0 }
  })
}

export function sayAuditLag({ events, seconds }: AuditLag): CheckLine {
  const title = '审计链'
  if (events === 0) return sound(title, '全部审计记录都已入链')
  const found = `有 ${events} 条还没有入链，最早的在 ${Math.ceil(seconds / 60)} 分钟前`
  if (seconds <= SECONDS_NOTED) return sound(title, `${found}，服务每 5 秒入链一次`)
  const todo = '服务没有运行时是正常的，启动后会补上'
  return seconds <= SECONDS_MOST
    ? note(title, `${found}：${todo}`)
    : faulty(title, `${found}：${todo}；服务运行着还不减少，请查看它的日志`)
}
