import type { RegionCode } from '@yinyu/kernel'
import type { Acting } from '../storage/scope.ts'

/** What is agreed for every connector (对接): who may say what, for which purpose, how often. */
interface Agreed {
  readonly id: string
  readonly title: string
  /** 使用目的: shared government data may only be used for a stated purpose (政务数据共享条例). */
  readonly purpose: string
  readonly source: { readonly kind: 'register'; readonly name: string }
  /** The only indicators it may speak about. */
  readonly indicators: readonly string[]
  readonly everyMinutes: number
  readonly state: 'on' | 'off'
  /** It sees and writes the enterprises of this region. */
  readonly region: RegionCode
}

/** Which addresses a register may have. Link-local and metadata addresses are never reached. */
export const networks = ['public', 'private', 'this-machine'] as const
export type Network = (typeof networks)[number]

/** A register that answers over HTTP with pages of JSON. */
export interface HttpConnector extends Agreed {
  readonly kind: 'http'
  readonly url: string
  readonly network: Network
  /** `since`: what is new; `codes`: what it says of the enterprises we have. */
  readonly ask: 'since' | 'codes'
  readonly tokenFile?: string | undefined
}

/** A register that puts CSV files into a folder. */
export interface FolderConnector extends Agreed {
  readonly kind: 'folder'
  readonly folder: string
}

export type Connector = HttpConnector | FolderConnector

/** What the administrator's file says. */
export interface Connectors {
  readonly region: RegionCode
  readonly connectors: readonly Connector[]
}

/** As whom a connector acts. */
export function actingFor({ id, region }: Pick<Connector, 'id' | 'region'>): Acting {
  return { person: `connector:${id}`, scope: { kind: 'region', region } }
}
