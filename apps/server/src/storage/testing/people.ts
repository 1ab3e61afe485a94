import type { Enterprise } from '../enterprises.ts'
import { registerEnterprise } from '../enterprises.ts'
import type { Command } from '../perform.ts'
import type { Acting } from '../scope.ts'
import type { Storage } from '../storage.ts'

/** Officers of a province, its cities and counties, as the tests need them. */
export const province: Acting = { person: 'officer-350000', scope: { kind: 'region', region: '350000' } }
export const quanzhou: Acting = { person: 'officer-350500', scope: { kind: 'region', region: '350500' } }
export const xiamen: Acting = { person: 'officer-350200', scope: { kind: 'region', region: '350200' } }
export const jinjiang: Acting = { person: 'officer-350582', scope: { kind: 'region', region: '350582' } }
export const shishi: Acting = { person: 'officer-350581', scope: { kind: 'region', region: '350581' } }

export function clerkOf(enterprise: string): Acting {
  return { person: `clerk-${enterprise}`, scope: { kind: 'enterprise', enterprise } }
}

let commands = 0

/** A command that nobody has given before. */
export function command(kind: string, content: unknown = kind): Command {
  commands += 1
  return { key: `test-key-${commands}-${crypto.randomUUID()}`, kind, content }
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
let codes = 0

/** A sound credit code that no earlier call has given. */
export function newCreditCode(): string {
  codes += 1
  const body = `91350500${String(codes).padStart(9, '0')}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(body[i] ?? ''), 0)
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}

export async function enter(
  storage: Storage,
  {
    region = '350582',
    name = '晋江测试有限公司',
    by = province,
  }: { region?: string; name?: string; by?: Acting } = {},
): Promise<Enterprise> {
  const creditCode = newCreditCode()
  const given = { creditCode, name, region, registeredOn: '2015-03-02', document: '营业执照' }
  const { answer: id } = await storage.perform(by, command('register', given), (open) =>
    registerEnterprise(open, given),
  )
  return { id, creditCode, name, region, state: 'active' }
}

/** Today as the database counts it. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
