import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import type { House } from './house.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))

/** The content with the definitions made of it. Throws `SERVER_CONTENT` with every fault in it. */
export function readContent(): Pick<House, 'catalogue' | 'definitions'> {
  const { catalogue, faults } = loadCatalogue(content)
  if (faults.length > 0)
    throw new Error(
      `内容有错，不能启动：${faults.map(({ message }) => message).join('\n')}（SERVER_CONTENT）`,
    )
  return { catalogue, definitions: definitionsOf(catalogue) }
}
