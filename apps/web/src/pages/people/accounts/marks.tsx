import type { Account } from '@yinyu/contract'
import { Mark, type MarkLook } from '../../../ui/mark.tsx'
import { minutesLeft } from '../minutes-left.ts'
import { strings } from '../strings.ts'

const words = strings.standing

/** Whether and how somebody can sign in, in a few short words. */
export function Marks({ account, now }: { account: Account; now: number }) {
  const { state, lockedUntil, mustChangePassword, hasAuthenticator, isLinked } = account
  const locked = minutesLeft(lockedUntil, now)
  const marks: readonly (readonly [string, MarkLook])[] = [
    state === 'disabled' ? [words.disabled, 'bad'] : [words.active, 'good'],
    ...(locked === undefined ? [] : ([[words.locked(locked), 'bad']] as const)),
    ...(mustChangePassword ? ([[words.mustChange, 'waiting']] as const) : []),
    ...(hasAuthenticator ? ([[words.authenticator, 'plain']] as const) : []),
    ...(isLinked ? ([[words.linked, 'plain']] as const) : []),
  ]
  return (
    <span className="people-marks">
      {marks.map(([mark, look]) => (
        <Mark key={mark} look={look}>
          {mark}
        </Mark>
      ))}
    </span>
  )
}
