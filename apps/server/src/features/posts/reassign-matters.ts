import type { Writing } from '../../storage/perform.ts'
import { correctionMatters } from '../corrections/reassign.ts'
import { listTaskMatters } from '../lists/tasks/reassign.ts'

/** Matters in somebody's hands that go to the successor with the post. */
export interface MatterKind {
  /** `correction`: named in the record of the change. */
  readonly name: string
  /** Gives the open matters of one account to another and says how many they were. Sees what the post sees. */
  readonly reassign: (open: Writing, fromAccount: string, toAccount: string) => Promise<number>
}

/** A feature whose matters are assigned to persons adds its line. */
export const matterKinds: readonly MatterKind[] = [correctionMatters, listTaskMatters]

/** Moves everything open from a predecessor to a successor and sets down how much of each kind. */
export async function reassignMatters(
  open: Writing,
  given: { readonly from: string; readonly to: string; readonly post: string },
  kinds: readonly MatterKind[] = matterKinds,
): Promise<void> {
  const { from, to, post } = given
  const detail: Record<string, string | number> = { from, to }
  for (const { name, reassign } of kinds) detail[name] = await reassign(open, from, to)
  open.audit({ kind: 'matters-reassigned', objectKind: 'post', object: post, detail })
}
