/** Numbers of persons, firms and accounts, and addresses of mail; standing alone, not inside a longer word. */
const PATTERNS = [
  // 手机号码, also with a country code
  /(?<![\dA-Za-z])(?:\+?86)?1[3-9]\d{9}(?![\dA-Za-z])/g,
  // 居民身份证号码, and account and card numbers
  /(?<![\dA-Za-z])\d{14,18}[\dXx](?![\dA-Za-z])/g,
  // 统一社会信用代码
  /(?<![\dA-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
]

/** Whatever is written by people, also when it stands percent-encoded in an address. */
const WRITTEN = /(?:[^\x20-\x7E\n]|%[0-9A-Fa-f]{2})+/g

const GONE = '***'

/** The second wall of the log: takes out what looks like personal data and leaves plain letters on one line. */
export function withoutPersonalData(line: string): string {
  return PATTERNS.reduce((text, pattern) => text.replaceAll(pattern, GONE), line).replaceAll(WRITTEN, GONE)
}
