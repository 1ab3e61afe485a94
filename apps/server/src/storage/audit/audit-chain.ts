import { readAuditLag, type AuditLag } from '../../operations/audit-lag.ts'
import { connect, type Login } from '../connection.ts'
import type { Verification } from './chain-break.ts'
import type { ChainRound } from './chain.ts'
import { startChaining, type Chaining } from './chaining.ts'
import { makeCheckpoint, type Checkpoint } from './checkpoint.ts'
import { verifyAudit, type VerifyAsk } from './verify.ts'
import type pg from 'pg'

/** What only the owner of the tables can do with the chains over the audit; each on a connection of its own. */
export interface AuditChain {
  /** Links new events from now on, until the records are stopped; a second start changes nothing. */
  start(given: {
    readonly onError: (error: unknown) => void
    readonly onRound?: (round: ChainRound) => void
  }): void
  /** One at a time, since it reads much: `busy` while another one is at it. */
  verify(ask: VerifyAsk): Promise<Verification | { readonly how: 'busy' }>
  makeCheckpoint(now: Date): Promise<Checkpoint>
  readLag(): Promise<AuditLag>
  stop(): Promise<void>
}

export function auditChainAt(login: Login): AuditChain {
  let chaining: Chaining | undefined
  let isVerifying = false
  return {
    start: (given) => void (chaining ??= startChaining(login, given)),
    verify: async (ask) => {
      if (isVerifying) return { how: 'busy' }
      isVerifying = true
      try {
        return await withOwn(login, (client) => verifyAudit(client, ask))
      } finally {
        isVerifying = false
      }
    },
    makeCheckpoint: (now) => withOwn(login, (client) => makeCheckpoint(client, now)),
    readLag: () => withOwn(login, readAuditLag),
    stop: async () => chaining?.stop(),
  }
}

async function withOwn<T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(login)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
