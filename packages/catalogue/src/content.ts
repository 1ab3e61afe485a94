import type { z } from 'zod'
import {
  indicatorSchema,
  policySchema,
  standardSchema,
  type Indicator,
  type Policy,
  type Standard,
} from '@yinyu/rules'
import { caseFileSchema, type CaseFile } from './case-file.ts'
import { sourcesSchema, type Industry, type Region, type Source } from './catalogue.ts'
import { readIndustries, readRegions } from './code-table.ts'
import { relationFileSchema, type RelationFile } from './relation-file.ts'
import { reserveSourceSchema, type ReserveSource } from './reserve-source.ts'
import { kindOfFile, type ContentFile, type FileKind } from './content-files.ts'
import type { Fault, Located } from './fault.ts'
import { fit, type Fitted } from './schema-faults.ts'
import { valueAt } from './schema-at.ts'
import { readYaml } from './yaml-file.ts'

/** What a file says, with the lines to point at. */
export interface Loaded<T> extends Located {
  readonly value: T
}

/** The files of the content folder, each fitting its schema, before they are held against each other. */
export interface Content {
  readonly indicators: readonly Loaded<Indicator>[]
  readonly standards: readonly Loaded<Standard>[]
  readonly policies: readonly Loaded<Policy>[]
  readonly cases: readonly Loaded<CaseFile>[]
  readonly relations: readonly Loaded<RelationFile>[]
  readonly reserveSources: readonly Loaded<ReserveSource>[]
  readonly sources: readonly Loaded<Source[]>[]
  readonly regions: readonly Region[]
  readonly industries: readonly Industry[]
  /** Ids of files that are themselves faulty: whoever names them is not to blame. */
  readonly brokenIds: ReadonlySet<string>
  /** Paths of those files. */
  readonly brokenFiles: readonly string[]
}

/** Reads every file by itself. */
export function readContent(files: readonly ContentFile[]): { content: Content; faults: readonly Fault[] } {
  const brokenIds = new Set<string>()
  const brokenFiles: string[] = []
  const faults: Fault[] = []
  const read = <T>(kind: FileKind, schema: z.ZodType<T>): readonly Loaded<T>[] =>
    ofKind(files, kind).flatMap(({ path, text }) => {
      const yaml = readYaml(path, text)
      const fitted: Fitted<T> = 'faults' in yaml ? yaml : fit(yaml, schema)
      faults.push(...fitted.faults)
      if (fitted.value !== undefined && 'lineOf' in yaml)
        return [{ file: path, lineOf: yaml.lineOf, value: fitted.value }]
      brokenFiles.push(path)
      idsOfBroken(path, yaml).forEach((id) => brokenIds.add(id))
      return []
    })
  const regions = ofKind(files, 'regions').map(readRegions)
  const industries = ofKind(files, 'industries').map(readIndustries)
  const content: Content = {
    indicators: read('indicator', indicatorSchema),
    standards: read('standard', standardSchema),
    policies: read('policy', policySchema),
    cases: read('cases', caseFileSchema),
    relations: read('relation', relationFileSchema),
    reserveSources: read('reserveSource', reserveSourceSchema),
    sources: read('sources', sourcesSchema),
    regions: regions.flatMap((table) => table.regions),
    industries: industries.flatMap((table) => table.industries),
    brokenIds,
    brokenFiles,
  }
  return { content, faults: [...faults, ...[...regions, ...industries].flatMap((table) => table.faults)] }
}

function ofKind(files: readonly ContentFile[], kind: FileKind): readonly ContentFile[] {
  return files.filter(({ path }) => kindOfFile(path) === kind)
}

/** The id a broken file would have had: what it says, or its file name. */
function idsOfBroken(path: string, yaml: object): readonly string[] {
  const id = 'data' in yaml ? valueAt(yaml.data, ['id']) : undefined
  return [path.replace(/^.*\/|\.yaml$/g, ''), ...(typeof id === 'string' ? [id] : [])]
}
