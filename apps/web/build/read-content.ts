import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { indicatorSchema, policySchema, standardSchema } from '@yinyu/rules'
import type { DefinitionsData, PlacesData } from './content-data.ts'

export interface Content {
  readonly definitions: DefinitionsData
  readonly places: PlacesData
}

/** Stands in until the catalogue package can load the folder. */
export async function readContent(folder: string): Promise<Content> {
  const read = (file: string): unknown => parse(readFileSync(file, 'utf8'), { schema: 'core' })
  const files = (part: string, name: RegExp): string[] => {
    const root = join(folder, part)
    if (!existsSync(root)) return []
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((f) => name.test(f))
      .map((f) => join(root, f))
  }
  const sound = <T>(found: { success: boolean; data?: T; error?: unknown }, file: string): T[] => {
    if (found.success && found.data !== undefined) return [found.data]
    console.warn(file, String(found.error).slice(0, 300))
    return []
  }
  const indicators = files('indicators', /\.yaml$/).flatMap((f) =>
    sound(indicatorSchema.safeParse(read(f)), f),
  )
  const standards = files('standards', /standard\.yaml$/).flatMap((f) =>
    sound(standardSchema.safeParse(read(f)), f),
  )
  const policies = files('policies', /policy\.yaml$/).flatMap((f) =>
    sound(policySchema.safeParse(read(f)), f),
  )
  const sources = read(join(folder, 'sources.yaml')) as DefinitionsData['sources']
  return {
    definitions: { indicators, standards, policies, sources },
    places: { regions: [], industries: [] },
  }
}
