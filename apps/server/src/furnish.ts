import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import type { House } from './house.ts'
import type { Records } from './records.ts'
import { sqlState } from './storage/connection.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))

/** Gives the house once the records are open; undefined until then. Throws when the definitions have faults. */
export function furnish(
  records: Records,
  given: Pick<House, 'settings' | 'countSignInFailure'>,
): () => House | undefined {
  const { catalogue, faults } = loadCatalogue(content)
  if (faults.length > 0)
    throw new Error(
      `内容有错，不能启动：${faults.map(({ message }) => message).join('\n')}（SERVER_CONTENT）`,
    )
  const definitions = definitionsOf(catalogue)
  // Whoever opens the records tells of a failure to open them; here they are only waited for.
  void records.opened.then(
    () => linkAudit(records),
    () => undefined,
  )
  let house: House | undefined
  return () => {
    const storage = records.storage()
    if (storage === undefined) return undefined
    house ??= { storage, catalogue, definitions, now: () => new Date(), ...given }
    return house
  }
}

/** Links the audit while the records are open; a failure is told once, not every few seconds, until a round succeeds. */
function linkAudit(records: Records): void {
  let state: 'well' | 'failing' = 'well'
  records.storage()?.auditChain.start({
    onRound: () => void (state = 'well'),
    onError: (error) => {
      if (state === 'failing') return
      state = 'failing'
      const code = sqlState(error) ?? (error instanceof Error ? error.name : 'unknown')
      console.error(`审计记录没有入链，将继续重试（${code}）。（AUDIT_CHAINING）`)
    },
  })
}
