// The thread that makes the indexes of one run, rule by rule as it is asked, until it is told to end.
import { workerData } from 'node:worker_threads'
import { answerEach } from '../../../bulk/asked-thread.ts'
import { unpackBoard } from '../../../bulk/board-over.ts'
import { withAnswers } from '../../../bulk/run-answers.ts'
import { writeIndex } from './index-file.ts'
import type { IndexSaid, IndexWork } from './index-work.ts'
import { measureMembers } from './measure-members.ts'
import { answersView, readFirms, readVerdicts } from './read-answered.ts'

await serve(workerData as IndexWork)

async function serve(work: IndexWork): Promise<void> {
  const board = unpackBoard(work.board)
  const { definitions, folder, run } = work
  const codes = new Map<string, string>()
  const titles = definitions.standards.flatMap(({ id, grants }) => (grants === undefined ? [] : [id]))
  await withAnswers({ folder, run: run.id }, async (connection, view) => {
    const answers = await answersView(connection, view)
    const firms = await readFirms(answers, titles)
    const make = async ({ rule, path }: Extract<IndexSaid, { kind: 'rule' }>): Promise<void> => {
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
    await answerEach<IndexSaid, void>(async (said) => {
      if (said.kind === 'rule') await make(said)
      else for (const [enterprise, code] of said.codes) codes.set(enterprise, code)
    })
  })
}
