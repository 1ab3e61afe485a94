import { z } from 'zod'
import { policyStatuses, purposes, quantitySchema } from '@yinyu/rules'

/** What a case says of one fact: a quantity with its unit, a number in the unit of the indicator, a word, yes or no. */
export const caseFactsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type CaseFacts = z.infer<typeof caseFactsSchema>

const verdictSchema = z.enum(['met', 'unmet', 'unknown'])
const amountSchema = z.union([quantitySchema, z.tuple([quantitySchema, quantitySchema]), z.null()])

/** What a case expects; only what is written is compared. */
export const expectationSchema = z.strictObject({
  verdict: verdictSchema.optional(),
  /** Verdicts of named conditions. */
  conditions: z.record(z.string(), verdictSchema).optional(),
  /** Points, or [least, most] where facts are missing. */
  score: z.union([z.number(), z.tuple([z.number(), z.number()])]).optional(),
  class: z.enum(['large', 'medium', 'small', 'micro', 'unknown']).optional(),
  /** All missing facts, in any order. */
  missing: z.array(z.string()).optional(),
  /** The least change of each of these facts; null when none is asked for. */
  gaps: z.record(z.string(), z.union([z.string(), z.null()])).optional(),
  /** Money due, or [least, most]; null when the rule names no amount. */
  amount: amountSchema.optional(),
  /** Whether a version, or the policy, applies that day. */
  inForce: z.boolean().optional(),
  /** Status of a policy that day. */
  status: z.enum([...policyStatuses, 'upcoming']).optional(),
})
export type Expectation = z.infer<typeof expectationSchema>

/** A case (测算案例): what must come out for these facts on this day. */
export const caseSchema = z.strictObject({
  name: z.string().min(1),
  on: z.iso.date(),
  purpose: z.enum(purposes).default('new'),
  /** A version asked for by name; without one the version in force. */
  version: z.string().optional(),
  /** Over the facts of the base; null takes one away. */
  facts: caseFactsSchema.default({}),
  expect: expectationSchema,
})
export type Case = z.infer<typeof caseSchema>

/** `cases.yaml`: the cases of one standard or policy, with the facts they share. */
export const caseFileSchema = z.strictObject({
  base: caseFactsSchema.default({}),
  cases: z.array(caseSchema).min(1),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** The cases of a file, each with the facts of the base that it does not change or take away. */
export function wholeCases({ base, cases }: CaseFile): readonly Case[] {
  return cases.map((one) => {
    const facts = Object.entries({ ...base, ...one.facts }).filter(([, value]) => value !== null)
    return { ...one, facts: Object.fromEntries(facts) }
  })
}
