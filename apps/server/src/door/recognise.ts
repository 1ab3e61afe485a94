import type { IsoDate } from '@yinyu/kernel'
import type { Storage } from '../storage/storage.ts'
import type { Acting } from '../storage/scope.ts'
import { nobody, type Caller } from './caller.ts'
import { standingOfApiToken, standingOfSession, type Standing } from './standing.ts'
import { digestOfToken } from './token.ts'

/** The door itself, before anybody is known. */
export const entrance: Acting = { person: 'entrance', scope: { kind: 'sign-in' } }

/** How long an answer about a session is believed; rights taken away are gone within this time. */
const BELIEVED_MS = 2_000
const KNOWN_MOST = 10_000

export type Secret = { readonly kind: 'session' | 'api-token'; readonly token: string }

/** Tells who a secret stands for; asks the records again every few seconds. */
export interface Recogniser {
  recognise(secret: Secret | undefined, at: { now: Date; today: IsoDate }): Promise<Caller>
  /** After a sign-out or a change of post nothing old is believed. */
  forget(): void
}

export function makeRecogniser(storage: Storage): Recogniser {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>()
  return {
    forget: () => known.clear(),
    recognise: async (secret, at) => {
      if (secret === undefined) return nobody
      const digest = digestOfToken(secret.token)
      const held = known.get(digest)
      if (held !== undefined && held.until > at.now.getTime()) return held.caller
      const standing = await ask(storage, secret.kind, digest, at)
      const caller = standing?.caller ?? nobody
      if (standing?.isDue === true) await touch(storage, secret.kind, digest, at.now)
      if (known.size >= KNOWN_MOST) known.clear()
      known.set(digest, { caller, until: at.now.getTime() + BELIEVED_MS })
      return caller
    },
  }
}

function ask(
  storage: Storage,
  kind: Secret['kind'],
  digest: string,
  at: { now: Date; today: IsoDate },
): Promise<Standing | undefined> {
  return storage.read(entrance, (open) =>
    kind === 'session' ? standingOfSession(open, digest, at) : standingOfApiToken(open, digest, at),
  )
}

/** That a session or a token was used is no change of the records and has no event of its own. */
function touch(storage: Storage, kind: Secret['kind'], digest: string, now: Date): Promise<void> {
  return storage.note(entrance, async ({ sql }) => {
    await (kind === 'session'
      ? sql.updateTable('session').set({ seen_at: now }).where('token_digest', '=', digest).execute()
      : sql.updateTable('api_token').set({ used_at: now }).where('token_digest', '=', digest).execute())
  })
}
