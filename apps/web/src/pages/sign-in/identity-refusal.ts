import { identityRefusals } from '@yinyu/contract'

/** Why somebody came back from the identity service without success; the address carries only the code. */
export function sayIdentityRefusal(code: unknown): string | undefined {
  const found = Object.entries(identityRefusals).find(([known]) => known === code)
  return found === undefined ? undefined : `${found[1]}（${found[0]}）`
}
