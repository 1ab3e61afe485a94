import type { TestCaller } from '../../testing/open-house.ts'
import { made } from './made.ts'

interface Space {
  readonly principal: TestCaller
  readonly clerk: TestCaller
  readonly officer: TestCaller
  readonly facts: readonly string[]
  readonly marker: string
}

/** What the firm itself does: contacts, figures, objections of which one is settled and sends a message. */
export async function fillSpace({ principal, clerk, officer, facts, marker }: Space) {
  const person = {
    personName: `林${marker}`,
    duty: marker,
    phone: '13812341234',
    email: `${marker}@example.cn`,
  }
  const contact = await made(principal.send('/api/our/contacts', person))
  const receipt = await confirmFigure({ principal, clerk })
  const changes = [{ key: 'name', entry: { text: marker, value: marker } }]
  await made(clerk.send('/api/our/declaration', { changes }))
  const object = (fact: string | undefined) =>
    made(clerk.send('/api/our/corrections', { fact, reason: `理由${marker}`, evidence: marker }))
  const settled = await object(facts[1])
  await made(
    officer.send(`/api/corrections/${settled.id}/settle`, { decision: 'rejected', answer: `答复${marker}` }),
  )
  const open = await object(facts[2])
  return { contact: contact.id, correction: open.id, receipt }
}

/** A figure that the firm has confirmed; gives its receipt, which has the name of the firm. */
async function confirmFigure({ principal, clerk }: Pick<Space, 'principal' | 'clerk'>): Promise<string> {
  const changes = [{ key: 'staff@2024', entry: { text: '12', unit: '人', value: 12 } }]
  const { declaration } = (await made(clerk.send('/api/our/declaration', { changes }))) as unknown as {
    declaration: { changedAt: string }
  }
  const confirmed = await made(
    principal.send('/api/our/declaration/confirm', { seen: declaration.changedAt }),
  )
  return (confirmed['receipt'] as { id: string }).id
}
