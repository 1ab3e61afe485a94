// Zero-width and direction marks come along when text is copied from web pages; nobody sees them, everything trips on them.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
/** Most cells of a large file need no tidying. */
const ASCII = /^[ -~]*$/
const PLACEHOLDER =
  /^(?:[-—–―‐_/\\.…?*]+|无|暂无|无数据|没有|不详|不明|未知|未填|空|待补充|待定|n\/?a|nan|null|none|nil)$/i
const ERROR_VALUE =
  /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/i

/** Trimmed and without invisible characters, otherwise as typed: for names, whose rare characters must survive. */
export function cleanText(text: string): string {
  if (ASCII.test(text)) return text.trim()
  return text.replaceAll(INVISIBLE, '').trim()
}

/** One form for what looks the same: full-width letters, digits and signs become plain ones (NFKC). */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text.trim()
  return cleanText(text).normalize('NFKC').replaceAll('\u2212', '-').trim()
}

/** Whether people write this to say that they have nothing to write. Takes plain text. */
export function isPlaceholder(plain: string): boolean {
  return PLACEHOLDER.test(plain)
}

/** Whether a spreadsheet shows this when a formula fails. Takes plain text. */
export function isErrorValue(plain: string): boolean {
  return ERROR_VALUE.test(plain)
}
