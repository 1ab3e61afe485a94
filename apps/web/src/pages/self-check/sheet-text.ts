import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { purposes } from '@yinyu/rules'
import { emptySheet, type Entry, type Sheet } from './sheet.ts'

/** Raised when the form changes; older forms are then read by a step of their own. */
const VERSION = 1

/** A sheet as text, for this machine's memory and for a file. */
export function writeSheet(sheet: Sheet, savedAt: string): string {
  const { on, purpose, unsure } = sheet
  const entries = Object.fromEntries(Object.entries(sheet.entries).filter(([, { text }]) => text !== ''))
  return JSON.stringify({ yinyu: 'self-check', version: VERSION, savedAt, on, purpose, entries, unsure })
}

/**
 * Reads such a text. Undefined when it is none of ours. Single parts that are damaged are left out and the
 * rest is kept: half a sheet is better than none.
 */
export function readSheet(
  text: string,
  today: IsoDate,
): { sheet: Sheet; savedAt: string | undefined } | undefined {
  const data = parse(text)
  if (data?.['yinyu'] !== 'self-check' || data['version'] !== VERSION) return undefined
  const { on, purpose, entries, unsure, savedAt } = data
  const sheet: Sheet = {
    ...emptySheet,
    on: typeof on === 'string' && isIsoDate(on) ? on : undefined,
    purpose: purposes.find((known) => known === purpose) ?? 'new',
    entries: Object.fromEntries(
      Object.entries(isRecord(entries) ? entries : {}).flatMap(([key, entry]) => {
        const read = readStored(entry, today)
        return read ? [[key, read]] : []
      }),
    ),
    unsure: Array.isArray(unsure) ? unsure.filter((key) => typeof key === 'string') : [],
  }
  return { sheet, savedAt: typeof savedAt === 'string' ? savedAt : undefined }
}

function readStored(value: unknown, today: IsoDate): Entry | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string') return undefined
  const { text, unit, from, on } = value
  return {
    text,
    unit: unit === '元' || unit === '万元' ? unit : undefined,
    from: typeof from === 'string' ? from : undefined,
    on: typeof on === 'string' && isIsoDate(on) ? on : today,
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return isRecord(data) ? data : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
