import type { Writing } from '../../storage/perform.ts'

/** Something to tell an enterprise or a person, in the transaction of what it is about. */
export interface Outgoing {
  readonly to: { readonly enterprise: string } | { readonly account: string }
  readonly title: string
  readonly body: string
  /** An address of the pages. */
  readonly link?: `/${string}`
}

export async function sendMessage(
  { sql }: Pick<Writing, 'sql'>,
  { to, title, body, link }: Outgoing,
): Promise<void> {
  await sql
    .insertInto('message')
    .values({
      enterprise_id: 'enterprise' in to ? to.enterprise : null,
      account_id: 'account' in to ? to.account : null,
      title,
      body,
      link: link ?? null,
    })
    .execute()
}
