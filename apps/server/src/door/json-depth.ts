/** How deep lists and objects may lie in each other; reliability: hostile input. */
export const JSON_DEPTH_MOST = 32

/** Whether a parsed body is nested deeper than allowed. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth >= JSON_DEPTH_MOST) return true
  return Object.values(value).some((each) => isTooDeep(each, depth + 1))
}
