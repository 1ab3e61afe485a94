import type { RegionCode } from '@yinyu/kernel'
import type { Relation } from '../condition/line.ts'
import type { SourceTag } from '../provenance.ts'
import type { YearRef } from '../year-of-assessment.ts'

/** 门槛, 比例, 上限, 分档, 分值, 标准, 年限, 个数, 地区, 行业, 称号, 选项. */
export type ParameterRole =
  | 'line'
  | 'share'
  | 'cap'
  | 'band'
  | 'points'
  | 'sum'
  | 'years'
  | 'count'
  | 'region'
  | 'industry'
  | 'title'
  | 'choice'

export type Key = string | number

/** What every parameter tells of itself. */
interface ParameterCommon {
  /** Stays the same for one version of a rule: from the nearest mark on, `Z26-3/of/of/1/value`. */
  readonly path: string
  /** Where it stands in the version or policy, from outside to inside. */
  readonly keys: readonly Key[]
  readonly title: string
  /** Titles of what it stands in, from outside to inside. */
  readonly within: readonly string[]
  /** The condition or benefit it belongs to, as it reads now. */
  readonly says: string
  readonly role: ParameterRole
  readonly clause: string | undefined
  readonly tag: SourceTag | undefined
}

/** A line that a measured quantity is held against; `over` several years it is asked of each or of any. */
export interface MeasuredLine {
  readonly indicator: string
  readonly year: YearRef | undefined
  readonly relation: Relation
  readonly over: readonly {
    readonly kind: 'each-of-last-years' | 'any-of-last-years'
    readonly years: number
  }[]
}

/** A number of the rule. */
export interface NumberParameter extends ParameterCommon {
  readonly kind: 'number'
  /** As one types it, without unit. */
  readonly value: string
  /** 万元, %, 年, 分 and so on; empty for a bare number. */
  readonly unit: string
  /** How it stands in the definition: with its unit in one word, or as a bare number. */
  readonly written: 'quantity' | 'number'
  readonly slider: Slider
  /** What is refused: what lies beyond, and what is not whole where only whole numbers make sense. */
  readonly bounds: NumberBounds
  readonly measured: MeasuredLine | undefined
}

export interface Slider {
  readonly least: string
  readonly most: string
  readonly step: string
}

export interface NumberBounds {
  readonly least?: string | undefined
  readonly most?: string | undefined
  readonly whole?: 'whole' | 'fen' | undefined
}

/** The regions of a condition or policy. */
export interface RegionsParameter extends ParameterCommon {
  readonly kind: 'regions'
  readonly regions: readonly RegionCode[]
  readonly named: string
}

/** Something that may be in a list, with what it is called. */
export interface Member {
  readonly value: string
  readonly title: string
}

/** The industries, titles or options of a condition, any one of which is enough. */
export interface ListParameter extends ParameterCommon {
  readonly kind: 'list'
  readonly of: 'industry' | 'title' | 'choice'
  readonly members: readonly string[]
  readonly named: string
  /** Everything that may be in it; undefined for industries: any code of their table. */
  readonly choices: readonly Member[] | undefined
}

export type Parameter = NumberParameter | RegionsParameter | ListParameter

/** One parameter set to another value. */
export type ParameterChange =
  | { readonly path: string; readonly number: string }
  | { readonly path: string; readonly regions: readonly RegionCode[] }
  | { readonly path: string; readonly members: readonly string[] }
