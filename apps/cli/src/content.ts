import { definitionsOf, loadCatalogue, type Catalogue } from '@yinyu/catalogue'
import type { Definitions } from '@yinyu/rules'
import { refuse } from './refusal.ts'

/** The rules to judge by, without a fault. */
export interface Rules {
  readonly catalogue: Catalogue
  readonly definitions: Definitions
}

/** Loads the content folder; with any fault in it nothing is judged. */
export function loadRules(contentFolder: string): Rules {
  const { catalogue, faults } = loadCatalogue(contentFolder)
  const [first] = faults
  if (first) {
    const what = `内容文件夹里有 ${faults.length} 处错误，第一处：${first.message}`
    throw refuse('CONTENT_FAULTY', { what, todo: '请运行 yinyu check 看全部错误，改好后再试' })
  }
  return { catalogue, definitions: definitionsOf(catalogue) }
}
