import type { Definitions } from '@yinyu/rules'
import type { Catalogue } from '@yinyu/catalogue'
import type { BoardDesk } from './bulk/board-desk.ts'
import type { PublishedPolicies } from './features/drafts/published.ts'
import type { ConnectorDesk } from './outside/connector-desk.ts'
import type { Seal } from './operations/seal.ts'
import type { Storage } from './storage/storage.ts'

/** What every feature works with: the records, the definitions, the clock and how this place is set up. */
export interface House {
  readonly storage: Storage
  /** The content with what is published today: its policies are those of the day whenever they are asked for. */
  readonly definitions: Definitions
  readonly catalogue: Catalogue
  /** What was published here; `definitions` has it in it. */
  readonly published: PublishedPolicies
  /** The one place where features learn the time. */
  readonly now: () => Date
  readonly settings: HouseSettings
  /** The registers outside that this place asks; undefined where none is set up. */
  readonly connectors?: ConnectorDesk | undefined
  /** All firms in columns; undefined where this house has no folder for them. */
  readonly boards?: BoardDesk | undefined
  /** Where the snapshot and the answers of runs lie, beside the records. */
  readonly dataFolder?: string | undefined
  /** Counts sign-ins that did not succeed, where somebody watches the figures. */
  readonly countSignInFailure?: (why: 'credentials' | 'locked' | 'second-factor' | 'single-sign-on') => void
}

/** How this place is set up; read once at the start. */
export interface HouseSettings {
  readonly passwordProfile: 'modern' | 'mlps3'
  /** For secrets that have to be read again. */
  readonly seal: Seal
  /** Where users reach the server, when it is known; https makes cookies secure. */
  readonly publicUrl: string | undefined
  readonly identityService:
    | {
        readonly issuer: string
        readonly clientId: string
        readonly clientSecret: string
        readonly title: string
      }
    | undefined
}
