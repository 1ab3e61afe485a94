import { z } from 'zod'
import { benefitSchema } from './benefit/benefit.ts'
import { documentSchema, provenanceShape } from './provenance.ts'
import { guideSchema } from './standard.ts'
import { conditionSchema } from './vocabulary.ts'

/** 现行, 待确认, 已结束, 征求意见, 历史. */
export const policyStatuses = ['in-force', 'unconfirmed', 'ended', 'draft', 'historical'] as const
export type PolicyStatus = (typeof policyStatuses)[number]
/** The stacking words of the texts themselves (rules.md 8.5). */
export const stackingWords = [
  '就高不重复',
  '就高不叠加',
  '补差',
  '可叠加',
  '倍率上浮',
  '累计额度',
  '同一产品一次',
  '同一设备/贷款一次',
  '地方财政贡献封顶',
] as const
export type StackingWord = (typeof stackingWords)[number]

const stackingSchema = z.strictObject({
  word: z.enum(stackingWords),
  /** Policies that cannot be had together with this one. */
  excludes: z.array(z.string()).default([]),
  note: z.string().optional(),
})

/** A support policy (惠企政策): who gets what, from when to when, by which document. */
export const policySchema = z.strictObject({
  id: z.string().regex(/^P\d{2,}$/),
  title: z.string(),
  level: z.enum(['国家', '省', '市', '县']),
  /** Regions whose firms it is for, by code; `except` is carved out (省级资金一般不含厦门). */
  region: z.strictObject({
    in: z.array(z.string()).min(1),
    except: z.array(z.string()).default([]),
    named: z.string(),
    ...provenanceShape,
  }),
  department: z.string().optional(),
  /** 资金、贷款、人才、资质、采购 and so on, for the filter. */
  benefitKind: z.enum(['奖励', '补助', '贴息', '融资', '资质入库', '采购优惠', '其他']),
  status: z.enum(policyStatuses),
  /** Why it has this status, as the source register says. */
  statusBecause: z.string(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  document: documentSchema,
  summary: z.string(),
  /** 免申即享. */
  automatic: z.enum(['yes', 'no', 'not-found']),
  who: z.array(conditionSchema).min(1),
  gives: benefitSchema,
  /** Tag of the amount where it differs from the document's. */
  givesTag: provenanceShape.tag,
  stacking: z.array(stackingSchema).default([]),
  guide: guideSchema.optional(),
  note: z.string().optional(),
})
export type Policy = z.infer<typeof policySchema>
