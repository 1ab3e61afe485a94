/** A title of the sample, named as the standard that it is of. */
export interface TitleKind {
  readonly kind: string
  /** 有效期, with the source it is taken from and its tag. */
  readonly validYears: number
  readonly validity: { readonly tag: 'S1' | 'S2'; readonly from: string }
  /** 复核 makes it last as long again; the others are given anew. */
  readonly renewal: 'extended' | 'given anew'
  /** Days of the year on which it is given; our own invention. */
  readonly givenOn: readonly [string, ...string[]]
  readonly issuer: string
  readonly numbering: string
}

const kinds = {
  techSme: {
    kind: 'tech-sme',
    validYears: 1,
    validity: { tag: 'S1', from: '科技型中小企业入库编号，2026 年度评价通知 工企业函〔2026〕160号' },
    renewal: 'given anew',
    givenOn: ['-07-18', '-09-10', '-10-22', '-11-30', '-12-19'],
    issuer: '科技型中小企业评价机构（示例）',
    numbering: 'KJ',
  },
  innovativeSme: {
    kind: 'innovative-sme',
    validYears: 3,
    validity: { tag: 'S2', from: '工信部企业〔2022〕63号' },
    renewal: 'extended',
    givenOn: ['-03-25', '-09-20', '-12-08'],
    issuer: '省级中小企业主管部门（示例）',
    numbering: 'CX',
  },
  specialisedSme: {
    kind: 'specialised-sme',
    validYears: 3,
    validity: { tag: 'S2', from: '工信部企业〔2026〕2号' },
    renewal: 'extended',
    givenOn: ['-06-30', '-12-15', '-12-15'],
    issuer: '省级中小企业主管部门（示例）',
    numbering: 'ZJTX',
  },
  littleGiant: {
    kind: 'little-giant',
    validYears: 3,
    validity: { tag: 'S2', from: '工信部企业〔2026〕2号' },
    renewal: 'extended',
    givenOn: ['-07-14', '-07-14', '-01-20'],
    issuer: '工业和信息化部（示例）',
    numbering: 'XJR',
  },
  champion: {
    kind: 'champion',
    validYears: 3,
    validity: { tag: 'S1', from: '工信部政法〔2023〕138号' },
    renewal: 'extended',
    givenOn: ['-04-18', '-12-26'],
    issuer: '工业和信息化部（示例）',
    numbering: 'DXGJ',
  },
  hnte: {
    kind: 'hnte',
    validYears: 3,
    validity: { tag: 'S1', from: '高新技术企业认定管理工作指引 国科发火〔2016〕195号' },
    renewal: 'given anew',
    givenOn: ['-10-12', '-11-28', '-12-02', '-12-13'],
    issuer: '高新技术企业认定机构（示例）',
    numbering: 'GR',
  },
} as const satisfies Readonly<Record<string, TitleKind>>

export const titleKinds: Readonly<Record<keyof typeof kinds, TitleKind>> = kinds
