import type { IsoDate } from '@yinyu/kernel'
import { sayRegion, type PlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { attestedFaults, sayAttested, unattested, type Attested } from './attestation.ts'

export const firmChanges = {
  renamed: '更名',
  moved: '迁址',
  merged: '并入另一家企业',
  closed: '注销',
} as const
export type FirmChangeKind = keyof typeof firmChanges

/** A change of a firm as far as it is filled in. */
export interface FirmDraft {
  readonly kind: FirmChangeKind
  readonly name: string
  readonly region: string
  readonly into: { readonly id: string; readonly name: string } | undefined
  readonly attested: Attested
}

export const emptyDraft: FirmDraft = {
  kind: 'renamed',
  name: '',
  region: '',
  into: undefined,
  attested: unattested,
}

/** What is still missing or wrong. */
export function draftFaults(draft: FirmDraft, today: IsoDate): readonly string[] {
  const missing: Record<FirmChangeKind, string | undefined> = {
    renamed: draft.name.trim() === '' ? '新名称' : undefined,
    moved: draft.region === '' ? '迁入地' : undefined,
    merged: draft.into === undefined ? '并入的企业' : undefined,
    closed: undefined,
  }
  const label = missing[draft.kind]
  return [
    ...(label === undefined ? [] : [strings.form.needed(label)]),
    ...attestedFaults(draft.attested, today),
  ]
}

/** What will be so once it is written down. */
export function sayDraft(draft: FirmDraft, before: string, names: PlaceNames): readonly string[] {
  const said: Record<FirmChangeKind, string> = {
    renamed: `企业名称改为“${draft.name.trim()}”，“${before}”列入曾用名，仍能按它查到。`,
    moved: `所在地改为${sayRegion(draft.region, names)}，以后由那里的主管部门看到和办理。`,
    merged: `企业标为“已合并”，并入“${draft.into?.name ?? ''}”。两家的记录都保留。`,
    closed: '企业标为“已注销”，记录保留，不再列入存续企业。',
  }
  return [said[draft.kind], sayAttested(draft.attested)]
}

/** The command of a draft without faults. */
export function draftBody({ kind, name, region, into, attested }: FirmDraft) {
  const rest = { happenedOn: attested.happenedOn, document: attested.document.trim() }
  switch (kind) {
    case 'renamed':
      return { kind, name: name.trim(), ...rest }
    case 'moved':
      return { kind, region, ...rest }
    case 'merged':
      return { kind, mergedInto: into?.id ?? '', ...rest }
    case 'closed':
      return { kind, ...rest }
  }
}
