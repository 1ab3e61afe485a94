import { refuse, type Refusal } from '@yinyu/contract'
import type { HouseSettings } from '../../house.ts'
import { passwordWords } from './password-words.ts'

export type PasswordProfileName = HouseSettings['passwordProfile']
/** Who a password is for: officers and administrators, or people of enterprises. */
export type PersonKind = 'officer' | 'enterprise'

interface PasswordProfile {
  readonly lengthLeast: Readonly<Record<PersonKind, number>>
  /** Of the four: small letters, capitals, digits, everything else. */
  readonly classesLeast: number
  /** Undefined where a password is only changed for a reason. */
  readonly changeDays: Readonly<Record<PersonKind, number>> | undefined
  /** How many passwords back may not be used again, the present one among them. */
  readonly notReused: number
}

/** 等级保护三级 (GB/T 22239-2019) as usually set up, and OWASP ASVS 5.0 level 2 (6.2). */
const profiles: Readonly<Record<PasswordProfileName, PasswordProfile>> = {
  mlps3: {
    lengthLeast: { officer: 12, enterprise: 10 },
    classesLeast: 3,
    changeDays: { officer: 90, enterprise: 180 },
    notReused: 5,
  },
  modern: {
    lengthLeast: { officer: 15, enterprise: 15 },
    classesLeast: 1,
    changeDays: undefined,
    notReused: 1,
  },
}

/** The contract takes as many; our own convention, well above the 64 that must be possible. */
export const PASSWORD_LENGTH_MOST = 200
/** How many different characters must remain beside common pieces; our own convention. */
const OWN_CHARACTERS_LEAST = 6
const CONTEXT_LENGTH_LEAST = 2
const DAY_MS = 86_400_000

/** How many earlier passwords to keep beside the present one. */
export function earlierKept(profile: PasswordProfileName): number {
  return profiles[profile].notReused - 1
}

/** The rule in one Chinese sentence, for the page where a password is chosen. */
export function passwordRuleOf(profile: PasswordProfileName): string {
  const { lengthLeast, classesLeast, changeDays } = profiles[profile]
  const length =
    lengthLeast.officer === lengthLeast.enterprise
      ? `密码至少 ${lengthLeast.officer} 个字符`
      : `密码至少 ${lengthLeast.officer} 个字符（企业人员至少 ${lengthLeast.enterprise} 个）`
  const classes =
    classesLeast > 1 ? `，大写字母、小写字母、数字、其他符号四种里至少有${numerals[classesLeast]}种` : ''
  const change =
    changeDays === undefined
      ? ''
      : `，每 ${changeDays.officer} 天（企业人员 ${changeDays.enterprise} 天）更换一次`
  return `${length}${classes}${change}；不能用常见密码、单位名称和用户名。可以粘贴，可以很长。`
}

const numerals: Readonly<Record<number, string>> = { 2: '两', 3: '三', 4: '四' }

/**
 * Why a password cannot be taken; undefined when it can. `context` are words that others know of the person: login name,
 * unit, credit code. Earlier passwords are compared elsewhere, since that takes their hashes.
 */
export function findPasswordFault(
  profile: PasswordProfileName,
  given: { readonly password: string; readonly kind: PersonKind; readonly context: readonly string[] },
): Refusal | undefined {
  const { password, kind, context } = given
  const { lengthLeast, classesLeast } = profiles[profile]
  const length = [...password].length
  const least = lengthLeast[kind]
  if (length < least)
    return say(
      'PASSWORD_SHORT',
      `密码太短：现在 ${length} 个字符，至少要 ${least} 个。可以用几个不相干的词连成一句。`,
    )
  if (length > PASSWORD_LENGTH_MOST)
    return say('PASSWORD_LONG', `密码太长：最多 ${PASSWORD_LENGTH_MOST} 个字符。`)
  if (countClasses(password) < classesLeast)
    return say(
      'PASSWORD_CLASSES',
      `密码的字符种类太少：大写字母、小写字母、数字、其他符号里至少要有${numerals[classesLeast]}种。`,
    )
  const plain = plainOf(password)
  const own = [plain, unmask(plain)].map((text) => new Set(takeOut(text, passwordWords)).size)
  if (Math.min(...own) < OWN_CHARACTERS_LEAST)
    return say('PASSWORD_COMMON', '这个密码太常见，容易被猜中：请少用键盘连排、连续数字、年份和常见词。')
  const words = context.map(plainOf).filter((word) => word.length >= CONTEXT_LENGTH_LEAST)
  if (takeOut(plain, words).length * 2 < plain.length)
    return say('PASSWORD_CONTEXT', '密码主要由用户名、单位名称或信用代码组成，容易被猜中，请换一个。')
  return undefined
}

/** Whether a password has been used for as long as the profile lets it be. */
export function isPasswordExpired(
  profile: PasswordProfileName,
  given: { readonly kind: PersonKind; readonly changedAt: Date; readonly now: Date },
): boolean {
  const { changeDays } = profiles[profile]
  if (changeDays === undefined) return false
  return given.now.getTime() - given.changedAt.getTime() > changeDays[given.kind] * DAY_MS
}

function say(code: string, message: string): Refusal {
  return refuse(code, message, 'password')
}

function countClasses(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length
}

/** Small letters, half width, without spaces. */
function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

function takeOut(text: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), text)
}

const masks: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  '!': 'i',
}

/** pa$$w0rd is password. */
function unmask(plain: string): string {
  return plain.replaceAll(/[@$0135!]/g, (sign) => masks[sign] ?? sign)
}
