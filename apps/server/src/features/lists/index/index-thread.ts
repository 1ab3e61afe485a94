// The thread that makes the indexes of one run, rule by rule as it is asked, until it is told to end.
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { unpackBoard } from '../../../bulk/board-over.ts'
import { withAnswers } from '../../../bulk/run-answers.ts'
import { writeIndex } from './index-file.ts'
import type { IndexAsk, IndexMade, IndexWork } from './index-work.ts'
import { measureMembers } from './measure-members.ts'
import { answersView, readFirms, readVerdicts } from './read-answered.ts'

if (parentPort) await serve(parentPort, workerData as IndexWork)

async function serve(port: NonNullable<typeof parentPort>, work: IndexWork): Promise<void> {
  const board = unpackBoard(work.board)
  const { definitions, folder, run } = work
  const codes = new Map<string, string>()
  const titles = definitions.standards.flatMap(({ id, grants }) => (grants === undefined ? [] : [id]))
  await withAnswers({ folder, run: run.id }, async (connection, view) => {
    const answers = await answersView(connection, view)
    const firms = await readFirms(answers, titles)
    const make = async ({ rule, path }: Extract<IndexAsk, { kind: 'rule' }>): Promise<void> => {
      const verdicts = await readVerdicts(answers, rule)
      const answered = verdicts.flatMap((verdict, row) => {
        const firm = firms[row]
        return firm === undefined ? [] : [{ ...firm, ...verdict }]
      })
      const members = measureMembers({ board, definitions, rule, on: run.on, answered })
      const listed = members.flatMap((member) => {
        const code = codes.get(member.enterprise)
        return code === undefined ? [] : [{ ...member, code }]
      })
      await writeIndex(connection, path, listed)
    }
    for await (const [asked] of on(port, 'message') as AsyncIterable<[IndexAsk]>) {
      if (asked.kind === 'end') return
      if (asked.kind === 'codes') for (const [enterprise, code] of asked.codes) codes.set(enterprise, code)
      else tell(port, await told(make(asked)))
    }
  })
}

function told(making: Promise<void>): Promise<IndexMade> {
  return making.then(
    () => ({ how: 'made' }),
    (error: unknown) => ({ how: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
}

function tell(port: NonNullable<typeof parentPort>, made: IndexMade): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.postMessage(made)
}
