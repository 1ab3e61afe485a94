import type { RoleName } from '@yinyu/contract'

/** Somebody of the sample: fictional, with a password that everybody may know. */
export interface SamplePerson {
  readonly loginName: string
  readonly personName: string
  readonly title: string
  readonly role: RoleName
  /** Where the post is; people of enterprises are where their firms are. */
  readonly at: { readonly unit: string; readonly region: string } | { readonly firms: 'first' | 'first two' }
}

/** One for all, since it is shown beside the names; long and mixed enough for every password profile. */
export const SAMPLE_PASSWORD = 'Yanshi-2026-zhanghu'

const province = { unit: '福建省示例工业和信息化厅', region: '350000' }
const city = { unit: '泉州市示例工业和信息化局', region: '350500' }
const county = { unit: '晋江市示例工业和信息化局', region: '350582' }
const treasury = { unit: '晋江市示例财政局', region: '350582' }
const audit = { unit: '福建省示例审计厅', region: '350000' }
const operation = { unit: '福建省示例信息中心', region: '350000' }

/** One person for each role and level. */
export const samplePeople: readonly SamplePerson[] = [
  person('shili-sheng', '示例甲', '省级经办人员', 'officer', province),
  person('shili-shi', '示例乙', '市级经办人员', 'officer', city),
  person('shili-xian', '示例丙', '县级经办人员', 'officer', county),
  person('shili-fuhe', '示例丁', '县级复核人员', 'reviewer', county),
  person('shili-zijin', '示例戊', '县级资金管理人员', 'finance', treasury),
  person('shili-shenji', '示例己', '审计人员', 'auditor', audit),
  person('shili-xitong', '示例庚', '系统管理员', 'system-administrator', operation),
  person('shili-anquan', '示例辛', '安全管理员', 'security-administrator', operation),
  person('shili-rizhi', '示例壬', '审计管理员', 'audit-administrator', operation),
  person('shili-qiye', '示例癸', '企业授权人', 'enterprise-principal', { firms: 'first' }),
  person('shili-jingban', '示例子', '企业经办人（两家企业）', 'enterprise-clerk', { firms: 'first two' }),
]

function person(
  loginName: string,
  personName: string,
  title: string,
  role: RoleName,
  at: SamplePerson['at'],
): SamplePerson {
  return { loginName, personName, title, role, at }
}
