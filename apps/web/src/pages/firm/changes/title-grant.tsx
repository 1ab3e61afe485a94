import { grantTitleRoute, titleKinds, titleNames, type TitleKind } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import type { FirmFile } from '../firm-file.ts'
import { strings } from '../strings.ts'
import { dayFaults } from './attestation.ts'
import { DayInput, TextInput } from './attested.tsx'
import { cautionFor } from './caution.ts'
import { ChangePanel } from './change-panel.tsx'

const words = strings.life

const empty = {
  kind: 'specialised-sme' as TitleKind,
  certificateNumber: '',
  issuer: '',
  grantedOn: '',
  validFrom: '',
  validTo: '',
  document: '',
}

/** 登记称号: which, by whom, from when to when, by which document. */
export function TitleGrant({ firm, onClose }: { firm: FirmFile; onClose: () => void }) {
  const [form, setForm] = useState(empty)
  const set = (more: Partial<typeof empty>) => setForm({ ...form, ...more })
  const change = {
    title: words.grant,
    faults: () => faultsOf(form),
    says: () => [
      `“${firm.name}”登记为${titleNames[form.kind]}，${form.grantedOn} 认定，发证机关 ${form.issuer.trim()}。`,
      `有效期 ${form.validFrom} 至 ${form.validTo === '' ? words.noEnd : form.validTo}。`,
      `依据：${form.document.trim()}。`,
    ],
    send: (key: string) => call(grantTitleRoute, { params: { id: firm.id }, body: bodyOf(form), key }),
  }
  return (
    <ChangePanel change={change} lead={firm.name} caution={cautionFor(firm)} onClose={onClose}>
      <ChoiceField
        label={words.titles}
        value={form.kind}
        choices={titleKinds.map((kind) => [kind, titleNames[kind]])}
        onChange={(kind) => set({ kind: kind as TitleKind })}
      />
      <TextInput label={words.issuer} most={200} value={form.issuer} onChange={(issuer) => set({ issuer })} />
      <TextInput
        label={`${words.certificate}（选填）`}
        most={100}
        value={form.certificateNumber}
        onChange={(certificateNumber) => set({ certificateNumber })}
      />
      <DayInput
        label="认定日期"
        value={form.grantedOn}
        onChange={(grantedOn) =>
          set({ grantedOn, validFrom: form.validFrom === '' ? grantedOn : form.validFrom })
        }
      />
      <DayInput label="有效期开始" value={form.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <DayInput
        label="有效期结束（长期的不填）"
        value={form.validTo}
        onChange={(validTo) => set({ validTo })}
      />
      <TextInput
        label={strings.form.document}
        hint={strings.form.documentHint}
        most={500}
        value={form.document}
        onChange={(document) => set({ document })}
      />
    </ChangePanel>
  )
}

function faultsOf({ issuer, grantedOn, validFrom, validTo, document }: typeof empty): readonly string[] {
  return [
    ...(issuer.trim() === '' ? [strings.form.needed(words.issuer)] : []),
    ...dayFaults('认定日期', grantedOn),
    ...dayFaults('有效期开始', validFrom),
    ...(validTo !== '' && validTo < validFrom ? ['有效期的结束早于开始。'] : []),
    ...(document.trim() === '' ? [strings.form.needed(strings.form.document)] : []),
  ]
}

function bodyOf({ certificateNumber, validTo, issuer, document, ...rest }: typeof empty) {
  return {
    ...rest,
    issuer: issuer.trim(),
    document: document.trim(),
    ...(certificateNumber.trim() === '' ? {} : { certificateNumber: certificateNumber.trim() }),
    ...(validTo === '' ? {} : { validTo }),
  }
}
