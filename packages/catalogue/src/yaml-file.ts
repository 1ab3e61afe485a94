import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml'
import { faultAt, wholeFile, type Fault, type KeyPath, type Located } from './fault.ts'

/** No content file is read by people beyond this. */
const BYTES_MOST = 512 * 1024

/** A YAML file as plain data, with the line of each key. */
export interface YamlFile extends Located {
  readonly data: unknown
}

/** Reads plain YAML 1.2: no repeated keys, no tags, no other version. Dates stay text. */
export function readYaml(file: string, text: string): YamlFile | { faults: readonly Fault[] } {
  if (Buffer.byteLength(text) > BYTES_MOST) {
    const finding = { what: `文件超过 ${BYTES_MOST / 1024} KB`, todo: '请拆成几个文件' }
    return { faults: [faultAt(wholeFile(file), [], 'CONTENT_TOO_LARGE', finding)] }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  })
  const located = locate(file, document, lines)
  const faults = [...syntaxFaults(located, document, lines), ...formFaults(located, document, lines)]
  return faults.length > 0 ? { faults } : { ...located, data: document.toJS() as unknown }
}

function locate(file: string, document: Document.Parsed, lines: LineCounter): Located {
  return { file, lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line }
}

/** The place of a key, or of the nearest thing around it that exists. */
function offsetOf(root: unknown, path: KeyPath): number {
  let node = root
  let offset = startOf(root)
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (!isPair(pair)) return offset
      offset = startOf(pair.key) || offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (node === undefined) return offset
      offset = startOf(node) || offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function syntaxFaults(located: Located, document: Document.Parsed, lines: LineCounter): readonly Fault[] {
  return document.errors.map((error) => {
    const { line } = lines.linePos(error.pos[0])
    const at = { ...located, lineOf: () => line }
    if (error.code === 'DUPLICATE_KEY') {
      return faultAt(at, [], 'CONTENT_DUPLICATE_KEY', {
        what: '同一处有两个相同的键',
        todo: '请删去其中一个',
      })
    }
    const what = `YAML 写法有误（${error.code}）`
    return faultAt(at, [], 'CONTENT_YAML', { what, todo: '请检查这一行和上一行的缩进、冒号、引号与括号' })
  })
}

/** Other ways of writing that YAML has and content does not need. */
function formFaults(located: Located, document: Document.Parsed, lines: LineCounter): readonly Fault[] {
  const { explicit, version } = document.directives.yaml
  const forms = [
    ...(explicit === true && version !== '1.2'
      ? [{ offset: 0, what: `文件声明了 YAML ${version}`, todo: '请删去 %YAML 一行' }]
      : []),
    ...document.warnings.map(({ pos }) => ({
      offset: pos[0],
      what: '用了 YAML 标签',
      todo: '请去掉以叹号开头的标签，文字加引号即可',
    })),
    ...referencesIn(document).map((offset) => ({
      offset,
      what: '用了 YAML 的锚点或引用',
      todo: '请把被引用的内容照写一遍，让每处都能单独读懂',
    })),
  ]
  return forms.map(({ offset, ...finding }) =>
    faultAt({ ...located, lineOf: () => lines.linePos(offset).line }, [], 'CONTENT_YAML_FORM', finding),
  )
}

/** Anchors and aliases can make a small file endless, and a rule that stands elsewhere is not read here. */
function referencesIn(document: Document.Parsed): readonly number[] {
  const offsets: number[] = []
  visit(document, {
    Alias: (_, { range }) => void offsets.push(range?.[0] ?? 0),
    Value: (_, { anchor, range }) => void (anchor === undefined || offsets.push(range?.[0] ?? 0)),
  })
  return offsets
}
