import { checkBands } from './checks/bands.ts'
import { checkCaseCoverage, checkStrayCases } from './checks/case-coverage.ts'
import { checkCaseExpectations } from './checks/case-expectations.ts'
import { checkCaseFacts } from './checks/case-facts.ts'
import { checkCodes, checkRegionFolders } from './checks/codes.ts'
import { checkCycles } from './checks/cycles.ts'
import { checkFormulas } from './checks/formulas.ts'
import { checkIndicators } from './checks/indicators.ts'
import { checkKindsAndUnits } from './checks/kinds-and-units.ts'
import { checkClauses, checkSources } from './checks/provenance.ts'
import { checkRelationCases } from './checks/relation-cases.ts'
import { checkRelations } from './checks/relations.ts'
import { checkReferences } from './checks/references.ts'
import { checkScores } from './checks/scores.ts'
import { checkFileNames, checkUniqueIds } from './checks/unique-ids.ts'
import { checkValidity } from './checks/validity.ts'
import { checkYearly } from './checks/yearly.ts'
import type { Content } from './content.ts'
import type { Fault } from './fault.ts'

/** Each looks at one thing that no schema of one file can see. */
const CHECKS: readonly ((content: Content) => readonly Fault[])[] = [
  checkFileNames,
  checkUniqueIds,
  checkIndicators,
  checkFormulas,
  checkCycles,
  checkReferences,
  checkKindsAndUnits,
  checkYearly,
  checkBands,
  checkScores,
  checkValidity,
  checkClauses,
  checkSources,
  checkCodes,
  checkRegionFolders,
  checkCaseFacts,
  checkCaseExpectations,
  checkCaseCoverage,
  checkStrayCases,
  checkRelations,
  checkRelationCases,
]

/** Holds the files against each other. */
export function checkContent(content: Content): readonly Fault[] {
  return CHECKS.flatMap((check) => check(content))
}
