import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { faultAt, wholeFile, type Fault } from './fault.ts'
import { suggest } from './nearest-word.ts'

/** One file of the content folder; `path` is below it, with forward slashes. */
export interface ContentFile {
  readonly path: string
  readonly text: string
}

/** More files than any province has rules. */
const FILES_MOST = 20_000

/** Every kind of file there is, by its place. */
const PLACES = {
  indicator: /^indicators\/[^/]+\.yaml$/,
  standard: /^standards\/[^/]+\/[^/]+\/standard\.yaml$/,
  policy: /^policies\/[^/]+\/[^/]+\/policy\.yaml$/,
  cases: /^(standards|policies)\/[^/]+\/[^/]+\/cases\.yaml$/,
  relation: /^contradictions\/[^/]+\.yaml$/,
  reserveSource: /^reserve-sources\/[^/]+\.yaml$/,
  sources: /^sources\.yaml$/,
  regions: /^codes\/regions\.csv$/,
  industries: /^codes\/industries\.csv$/,
} as const
export type FileKind = keyof typeof PLACES

/** Files that everything else leans on. */
const NEEDED = ['sources.yaml', 'codes/regions.csv', 'codes/industries.csv']
const FOLDERS = ['indicators', 'standards', 'policies', 'contradictions', 'reserve-sources', 'codes'] as const
const NAMES = ['standard.yaml', 'policy.yaml', 'cases.yaml', 'sources.yaml', 'regions.csv', 'industries.csv']

/** Reads all files of the content folder, in a fixed order. */
export function readContentFiles(contentFolder: string): {
  files: readonly ContentFile[]
  faults: readonly Fault[]
} {
  const missing = statSync(contentFolder, { throwIfNoEntry: false })?.isDirectory() !== true
  if (missing) {
    const finding = { what: `找不到内容文件夹 ${contentFolder}`, todo: '请检查路径，或用参数指明内容文件夹' }
    return { files: [], faults: [faultAt(wholeFile(contentFolder), [], 'CONTENT_FOLDER_MISSING', finding)] }
  }
  const paths = readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'README.md')
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(contentFolder, '/').length).replaceAll('\\', '/'),
    )
    .toSorted()
  if (paths.length > FILES_MOST)
    throw new RangeError(`${contentFolder} holds ${paths.length} files; at most ${FILES_MOST} are read`)
  const known = paths.filter((path) => kindOfFile(path) !== undefined)
  return {
    files: known.map((path) => ({ path, text: readFileSync(join(contentFolder, path), 'utf8') })),
    faults: [
      ...NEEDED.filter((path) => !paths.includes(path)).map(absentFile),
      ...paths.filter((path) => kindOfFile(path) === undefined).map(unknownFile),
    ],
  }
}

/** What a file is, by its place; undefined for a file that nobody reads. */
export function kindOfFile(path: string): FileKind | undefined {
  return (Object.keys(PLACES) as FileKind[]).find((kind) => PLACES[kind].test(path))
}

function absentFile(path: string): Fault {
  return faultAt(wholeFile(path), [], 'CONTENT_FILE_MISSING', {
    what: `没有 ${path}`,
    todo: '请补上这个文件',
  })
}

function unknownFile(path: string): Fault {
  const [folder = ''] = path.split('/')
  const name = path.split('/').at(-1) ?? path
  const places =
    'indicators/<编号>.yaml、standards/<范围>/<名称>/standard.yaml 和 cases.yaml、policies/<地区>/<名称>/policy.yaml 和 cases.yaml、contradictions/<编号>.yaml、reserve-sources/<编号>.yaml'
  const todo = FOLDERS.some((known) => known === folder)
    ? suggest(
        name,
        NAMES.filter((n) => n !== name),
        `请放到 ${places}`,
      )
    : suggest(folder, FOLDERS, `请放到 ${places}`)
  return faultAt(wholeFile(path), [], 'CONTENT_UNKNOWN_FILE', { what: `没有程序会读文件 ${path}`, todo })
}
