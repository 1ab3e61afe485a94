import { readYaml } from './yaml-file.ts'

/** A `policy.yaml` as plain data, before it is held to any schema; or why it cannot be read, with the line. */
export function readPolicyFile(
  name: string,
  text: string,
): { readonly data: unknown } | { readonly faults: readonly string[] } {
  const read = readYaml(name, text)
  return 'faults' in read ? { faults: read.faults.map(({ message }) => message) } : { data: read.data }
}
