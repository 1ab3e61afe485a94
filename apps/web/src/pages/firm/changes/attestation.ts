import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { strings } from '../strings.ts'

/** When it happened and the document that says so: what every change has. */
export interface Attested {
  readonly happenedOn: string
  readonly document: string
}

export const unattested: Attested = { happenedOn: '', document: '' }

/** What is missing or wrong about day and document. */
export function attestedFaults({ happenedOn, document }: Attested, today: IsoDate): readonly string[] {
  return [
    ...dayFaults(strings.form.happenedOn, happenedOn),
    ...(isIsoDate(happenedOn) && happenedOn > today ? [strings.form.notYet] : []),
    ...(document.trim() === '' ? [strings.form.needed(strings.form.document)] : []),
  ]
}

export function dayFaults(label: string, day: string): readonly string[] {
  return isIsoDate(day) ? [] : [strings.form.needed(label)]
}

export function sayAttested({ happenedOn, document }: Attested): string {
  return `${happenedOn} 起算，依据：${document.trim()}。`
}
