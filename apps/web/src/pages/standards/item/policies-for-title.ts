import type { Policy, Standard } from '@yinyu/rules'

/** Policies whose conditions or amounts ask for the title that the standard grants. */
export function policiesForTitle(policies: readonly Policy[], standard: Standard): readonly Policy[] {
  const { grants } = standard
  if (grants === undefined) return []
  // Conditions nest in many kinds; in their text the title stands in quotation marks wherever it is.
  return policies.filter(({ who, gives }) => JSON.stringify([who, gives]).includes(`"${grants}"`))
}
