import { todayInChina } from '../../../storage/testing/people.ts'
import type { TestCaller } from '../../testing/open-house.ts'

/** A kept filter of lists, and a firm in the hands of the officer; gives the id of the task. */
export async function giveTask(officer: TestCaller, enterprise: string, marker: string): Promise<string> {
  const filter = { rule: 'specialised-sme', list: 'nearly' }
  const given = { filter, firms: [enterprise], owner: officer.account, dueOn: todayInChina(), note: marker }
  const answers = [
    await officer.send('/api/lists/views', { title: marker, filter, share: 'shared' }),
    await officer.send('/api/list-tasks', given),
  ]
  const failed = answers.find(({ status }) => status !== 200)
  if (failed) throw new Error(`no firm could be given out: ${JSON.stringify(failed.answer)}`)
  const { rows } = (await officer.get('/api/list-tasks')).answer as { rows: { id: string }[] }
  return rows[0]?.id ?? ''
}
