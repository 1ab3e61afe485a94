import type { Writing } from '../../storage/perform.ts'
import { hashOf } from './content-hash.ts'

const TITLE_MOST = 300

/** Stores one version of a draft; what it comes to is answered. */
export async function addVersion(
  open: Writing,
  {
    draft,
    version,
    content,
  }: {
    readonly draft: string
    readonly version: number
    readonly content: Readonly<Record<string, unknown>>
  },
): Promise<string> {
  const hash = hashOf(content)
  await open.sql
    .insertInto('policy_draft_version')
    .values({ draft_id: draft, version, content: JSON.stringify(content), hash })
    .execute()
  return hash
}

/** The title as a list shows it. */
export function titleOf(content: Readonly<Record<string, unknown>>): string {
  const { title } = content
  return typeof title === 'string' ? title.slice(0, TITLE_MOST) : ''
}
