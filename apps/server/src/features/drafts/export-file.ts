import { casesOfBoundaries, writeCasesYaml, writePolicyYaml } from '@yinyu/catalogue'
import { refuse, type Refusal } from '@yinyu/contract'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { FileAnswer } from '../../door/handler.ts'
import type { House } from '../../house.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readVersion, selectDrafts, tellDrafts } from './draft-row.ts'
import { examineStored } from './read-draft.ts'

/** A draft as the files that `content/policies/<region>/<slug>/` holds; only what has no faults can be written so. */
export async function exportFile(
  open: Reading,
  { draft, of, house }: { readonly draft: string; readonly of: 'policy' | 'cases'; readonly house: House },
): Promise<FileAnswer | Refusal> {
  const [row] = await tellDrafts(selectDrafts(open).where('d.id', '=', draft))
  const version = row && (await readVersion(open, draft, row.version))
  if (version === undefined) return refuseAtDoor('NOT_FOUND')
  const { policy, cases, checked } = await examineStored(open, { id: draft, content: version.content }, house)
  if (policy === undefined)
    return refuse('DRAFT_NOT_READY', `还不能下载：${checked.wanting.join('；')}。改正后再下载。`)
  const text =
    of === 'policy'
      ? writePolicyYaml(policy)
      : writeCasesYaml(casesOfBoundaries(cases, checked.on, house.definitions.indicators))
  return { fileName: `${of}.yaml`, type: 'application/yaml; charset=utf-8', content: Buffer.from(text) }
}
