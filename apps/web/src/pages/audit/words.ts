import {
  auditKinds,
  auditObjectKinds,
  growthLists,
  roleNames,
  roles,
  sayAuditScope,
  sayProgram,
  takeUpSteps,
  taskResults,
  type AuditEvent,
} from '@yinyu/contract'
import { sayRegion, type PlaceNames } from '../../ui/place-names.ts'
import { detailTitles } from './strings.ts'

/** The name of who did it; a program by what it is. */
export function sayPerson({ person, personName }: Pick<AuditEvent, 'person' | 'personName'>): string {
  return personName ?? sayProgram(person) ?? person
}

export function sayKind(kind: string): string {
  return auditKinds[kind] ?? kind
}

export function sayObjectKind(kind: string): string {
  return auditObjectKinds[kind] ?? kind
}

export function sayScope(scope: string, names: PlaceNames): string {
  return sayAuditScope(scope, (region) => (region === '100000' ? '全国' : sayRegion(region, names)))
}

/** The first part of an id tells objects apart at a glance; the whole is in the details. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-/.test(id) ? `${id.slice(0, 8)}…` : id
}

const words: Readonly<Record<string, string>> = {
  password: '密码',
  totp: '密码和动态码',
  'identity-service': '统一身份认证',
  credentials: '用户名或密码不对',
  whole: '完整',
  broken: '有问题',
  right: '对',
  wrong: '不对',
  in: '入库',
  'not-in': '不入库',
  out: '出库',
  reason: '未继续的原因',
  interested: '感兴趣',
  asked: '提问',
  ...growthLists,
  ...taskResults,
  ...takeUpSteps,
}

/** The details of an event as pairs of title and words. */
export function sayDetail(
  detail: AuditEvent['detail'],
  names: PlaceNames,
): readonly (readonly [title: string, words: string])[] {
  return Object.entries(detail).map(([name, value]) => {
    const title = detailTitles[name] ?? name
    if (name === 'region') return [title, sayRegion(String(value), names)]
    const role = roleNames.find((each) => name === 'role' && each === value)
    if (role !== undefined) return [title, roles[role].title]
    return [title, words[String(value)] ?? String(value)]
  })
}

const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment in China: `2026-11-21 08:30:00`. */
export function sayMoment(at: string): string {
  return moments.format(new Date(at))
}
