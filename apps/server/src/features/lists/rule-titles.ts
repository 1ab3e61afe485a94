import type { Definitions } from '@yinyu/rules'

/** What a standard or policy is called; its id where the content has it no more. */
export function titleOfRule({ standards, policies }: Definitions, rule: string): string {
  return [...standards, ...policies].find(({ id }) => id === rule)?.title ?? rule
}
