import { draftCalls } from './draft-calls.ts'
import { firmCalls } from './firm-calls.ts'
import { lastCalls, peopleCalls } from './people-calls.ts'
import { listCalls } from './list-calls.ts'
import { registryCalls } from './registry-calls.ts'
import { reserveCalls } from './reserve-calls.ts'
import { rehearsalCalls } from './rehearsal-calls.ts'
import { runCalls } from './run-calls.ts'
import type { SampleCall, Samples } from './sample-call.ts'
import { importsCalls, systemCalls } from './system-calls.ts'
import type { Targets } from './targets.ts'

/** How every route is called; a route without a line here is not attacked, and a test says so. */
export const sampleCalls: Samples = {
  ...peopleCalls,
  ...registryCalls,
  ...listCalls,
  ...runCalls,
  ...rehearsalCalls,
  ...firmCalls,
  ...reserveCalls,
  ...draftCalls,
  ...importsCalls,
  ...systemCalls,
  ...lastCalls,
}

export function samplesOf(id: string, at: Targets): readonly SampleCall[] {
  const given = sampleCalls[id]?.(at) ?? []
  return Array.isArray(given) ? (given as readonly SampleCall[]) : [given as SampleCall]
}
