import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import type { House, HouseSettings } from './house.ts'
import type { Records } from './records.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))

/** Gives the house once the records are open; undefined until then. Throws when the definitions have faults. */
export function furnish(records: Records, settings: HouseSettings): () => House | undefined {
  const { catalogue, faults } = loadCatalogue(content)
  if (faults.length > 0)
    throw new Error(
      `内容有错，不能启动：${faults.map(({ message }) => message).join('\n')}（SERVER_CONTENT）`,
    )
  const definitions = definitionsOf(catalogue)
  let house: House | undefined
  return () => {
    const storage = records.storage()
    if (storage === undefined) return undefined
    house ??= { storage, catalogue, definitions, now: () => new Date(), settings }
    return house
  }
}
