import type { FirmRow } from '@yinyu/intake'
import { judgePolicies, judgeStandard, type Occasion } from '@yinyu/rules'
import { occasionOf, occasionOptions, onlyFile, parseWords } from '../command-line.ts'
import type { Rules } from '../content.ts'
import { sayFileIssues } from '../file-issues.ts'
import { noFirms, openInput, readMap, type Input } from '../input.ts'
import { gapsOf } from '../judge-firm.ts'
import { questionsOf } from '../questions.ts'
import { refuse } from '../refusal.ts'
import { sayPolicyVerdict } from '../say-policy.ts'
import { sayStandardVerdict } from '../say-standard.ts'
import { PRE_CHECK } from '../tag-titles.ts'
import { print, tame, type World } from '../world.ts'

const options = {
  ...occasionOptions,
  firm: { type: 'string' },
  standard: { type: 'string' },
  policy: { type: 'string' },
  map: { type: 'string' },
} as const

/** `yinyu explain`: one firm and one standard or policy, condition by condition. */
export async function explain(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords(options, words)
  const file = onlyFile(positionals)
  const code = values.firm
  if (code === undefined) {
    throw refuse('USAGE_VALUE', { what: '没有写是哪一家企业', todo: '请加上 --firm 和它的统一社会信用代码' })
  }
  if ((values.standard === undefined) === (values.policy === undefined)) {
    const what = values.standard === undefined ? '没有写要说明哪个标准或政策' : '同时写了标准和政策'
    throw refuse('USAGE_VALUE', { what, todo: '请写 --standard 编号 或 --policy 编号，两者取一' })
  }
  const occasion = occasionOf(values, world.today)
  const rules = world.rules()
  const say = sayer(rules, occasion, values)
  const map = await readMap(values.map)
  const input = await openInput(file, rules, { on: occasion.on, map })
  const remarks = sayFileIssues(input.issues, '用 yinyu judge 把结果写成 .xlsx，可以看到全部')
  const firm = await findFirm(input, code, file)
  if (firm instanceof Error) {
    // A column that was not taken may be just why the firm is not found.
    if (remarks.length > 0) print(world.err, remarks)
    throw firm
  }
  print(world.out, [...say(firm).map(tame), ...remarks, '', PRE_CHECK])
  return 0
}

type Sayer = (firm: FirmRow) => readonly string[]

/** Settles what is asked before the file is read, so that a slip is told at once. */
function sayer(
  { definitions }: Rules,
  occasion: Occasion,
  values: { readonly standard?: string; readonly policy?: string },
): Sayer {
  if (values.standard !== undefined) {
    const [question] = questionsOf(definitions, [values.standard], occasion)
    if (!question) throw refuse('USAGE_STANDARD', { what: '--standard 后面是空的', todo: '请写标准的编号' })
    return (firm) => {
      const { standard, named, version } = question
      const verdict = judgeStandard(definitions, firm.facts, {
        ...occasion,
        standard: standard.id,
        version: named,
      })
      const gaps = version ? gapsOf(definitions, version, verdict, firm.facts, occasion) : []
      return sayStandardVerdict(definitions, { firm, occasion, verdict, gaps, named })
    }
  }
  if (!definitions.policies.some(({ id }) => id === values.policy)) {
    const todo = `请从 ${definitions.policies.map(({ id }) => id).join('、')} 里选`
    throw refuse('USAGE_POLICY', { what: `没有政策“${values.policy}”`, todo })
  }
  return (firm) => {
    const verdict = judgePolicies(definitions, firm.facts, occasion).find(
      ({ policy }) => policy.id === values.policy,
    )
    return verdict ? sayPolicyVerdict(definitions, { firm, occasion, verdict }) : []
  }
}

async function findFirm(input: Input, code: string, file: string): Promise<FirmRow | Error> {
  const wanted = code.trim().toUpperCase()
  let rows = 0
  for await (const firm of input.firms) {
    rows++
    if (firm.creditCode?.toUpperCase() === wanted) return firm
  }
  if (rows === 0) return noFirms(file, input)
  const what = `${file} 里有 ${rows} 家企业，没有代码为“${code}”的`
  return refuse('FIRM_NOT_FOUND', { what, todo: '请核对代码；代码要与表里填的一致' })
}
