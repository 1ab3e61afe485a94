import { describe, expect, test } from 'vitest'
import { findPasswordFault, isPasswordExpired, passwordRuleOf } from './password-profile.ts'

const context = ['zhang.san', '晋江市工业和信息化局', '91350582MA2XYAAA0X']
type Case = readonly [password: string, fault: string | undefined]

function expectFaults(
  profile: 'mlps3' | 'modern',
  kind: 'officer' | 'enterprise',
  cases: readonly Case[],
): void {
  const found = cases.map(([password]) => [
    password,
    findPasswordFault(profile, { password, kind, context })?.refused,
  ])
  expect(found).toEqual(cases)
}

describe('passwords of officers under mlps3', () => {
  test('need twelve characters of three kinds', () => {
    expectFaults('mlps3', 'officer', [
      ['Haitang-71kx', undefined],
      ['Haitang-71k', 'PASSWORD_SHORT'],
      ['haitangkaihuale', 'PASSWORD_CLASSES'],
      ['haitangkaihua71', 'PASSWORD_CLASSES'],
      ['海棠开花了-7月的雨真大呀-7', 'PASSWORD_CLASSES'],
      ['海棠开花了-7月的雨真大呀-a', undefined],
      [`Ab1-${'x7kq-'.repeat(30)}`, undefined],
      [`Ab1-${'x7kq-'.repeat(40)}`, 'PASSWORD_LONG'],
    ])
  })

  test('may not be made of what everybody uses', () => {
    expectFaults('mlps3', 'officer', [
      ['Password1234', 'PASSWORD_COMMON'],
      ['P@ssw0rd@2026', 'PASSWORD_COMMON'],
      ['Qwer1234!@#$', 'PASSWORD_COMMON'],
      ['1qaz@WSX3edc', 'PASSWORD_COMMON'],
      ['Woaini5201314', 'PASSWORD_COMMON'],
      ['Admin@888888', 'PASSWORD_COMMON'],
      ['Aaaaaaaaaa1!', 'PASSWORD_COMMON'],
      ['Quanzhou2026!', 'PASSWORD_COMMON'],
      ['ＰａｓｓＷｏｒｄ１２３４', 'PASSWORD_COMMON'],
    ])
  })

  test('may not be what others know of the person', () => {
    expectFaults('mlps3', 'officer', [
      ['Zhang.San-71kx', 'PASSWORD_CONTEXT'],
      ['晋江市工业和信息化局Aa1', 'PASSWORD_CONTEXT'],
      ['91350582MA2XYAAA0Xa', 'PASSWORD_CONTEXT'],
      ['Zhang-haitang-71kxwq', undefined],
    ])
  })
})

describe('other passwords', () => {
  test('of enterprises need ten characters under mlps3', () => {
    expectFaults('mlps3', 'enterprise', [
      ['Haitang-71', undefined],
      ['Haitang-7', 'PASSWORD_SHORT'],
    ])
  })

  test('need fifteen characters of any kind under modern', () => {
    expectFaults('modern', 'enterprise', [
      ['haitangkaihuale', undefined],
      ['haitangkaihual', 'PASSWORD_SHORT'],
      ['passwordpassword', 'PASSWORD_COMMON'],
      ['qwertyuiopasdfgh', 'PASSWORD_COMMON'],
    ])
  })
})

test('how long a password may be used', () => {
  const changedAt = new Date('2026-01-01T00:00:00Z')
  const on = (days: number) => new Date(changedAt.getTime() + days * 86_400_000)
  const expired = [
    isPasswordExpired('mlps3', { kind: 'officer', changedAt, now: on(90) }),
    isPasswordExpired('mlps3', { kind: 'officer', changedAt, now: on(90.1) }),
    isPasswordExpired('mlps3', { kind: 'enterprise', changedAt, now: on(180) }),
    isPasswordExpired('mlps3', { kind: 'enterprise', changedAt, now: on(180.1) }),
    isPasswordExpired('modern', { kind: 'officer', changedAt, now: on(10_000) }),
  ]
  expect(expired).toEqual([false, true, false, true, false])
})

test('the rule is told in one sentence', () => {
  expect([passwordRuleOf('mlps3'), passwordRuleOf('modern')]).toEqual([
    '密码至少 12 个字符（企业人员至少 10 个），大写字母、小写字母、数字、其他符号四种里至少有三种，每 90 天（企业人员 180 天）更换一次；不能用常见密码、单位名称和用户名。可以粘贴，可以很长。',
    '密码至少 15 个字符；不能用常见密码、单位名称和用户名。可以粘贴，可以很长。',
  ])
})
