import type { Content } from './content.ts'
import type { Fault } from './fault.ts'

/** Holds the files against each other: what no schema of one file can see. */
export function checkContent(_content: Content): readonly Fault[] {
  return []
}
