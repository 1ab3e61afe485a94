/**
 * Loads, validates and indexes the content folder. The one package that reads files:
 * start with `loadCatalogue`, refuse to judge while there are faults, then `definitionsOf`.
 */
export { loadAndRunCases, loadCatalogue, type LoadedCatalogue } from './load.ts'
export {
  definitionsOf,
  relationBookOf,
  type CaseFolder,
  type Catalogue,
  type Filed,
  type Industry,
  type Region,
  type Source,
} from './catalogue.ts'
export type { Fault } from './fault.ts'
export { FAULT_CODES, type FaultCode } from './fault-codes.ts'
export { inForce, type InForce, type InForceQuestion } from './in-force.ts'
export { runCase, type CaseSubject } from './run-case.ts'
export type { Case, CaseFacts, Expectation } from './case-file.ts'
export type { RelationCase, RelationFile } from './relation-file.ts'
export type { ReserveSource } from './reserve-source.ts'
export { runRelationCase } from './run-relation-case.ts'
export { readCaseFacts, type FactProblem } from './case-facts.ts'
export { jsonSchemas, type JsonSchema } from './json-schema.ts'
export {
  reportCard,
  type KindReport,
  type RelationReport,
  type ReportCard,
  type Share,
} from './report-card.ts'
export { checkPolicy, type CheckedPolicy, type FieldFault } from './check-policy.ts'
export { writeCasesYaml, writePolicyYaml } from './write-yaml.ts'
export { readPolicyFile } from './read-policy-file.ts'
export { casesOfBoundaries } from './cases-of-boundaries.ts'
