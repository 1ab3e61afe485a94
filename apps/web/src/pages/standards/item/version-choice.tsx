import { purposes, type Purpose, type Standard } from '@yinyu/rules'
import type { AddressWords } from '../choice/address-search.ts'
import { Chips } from '../choice/chips.tsx'
import { today } from '../choice/today.ts'
import { strings } from './strings.ts'
import { byAge, shownVersion, type Shown } from './version-occasion.ts'

/** For what one reads the standard, and in which version. Choosing a purpose returns to the version in force for it. */
export function VersionChoice({
  standard,
  shown,
  onChoose,
}: {
  standard: Standard
  shown: Shown
  onChoose: (words: AddressWords) => void
}) {
  const { purpose } = shown.occasion
  const asPurpose = (chosen: Purpose | undefined): AddressWords =>
    chosen === undefined || chosen === 'new' ? {} : { purpose: chosen }
  const hasReCheck = standard.versions.some((v) => v.inForce.some((period) => period.purpose === 're-check'))
  const inForce = shownVersion(standard, { version: '', purpose, on: today() })
  return (
    <div className="panel version-choice no-print">
      {hasReCheck && (
        <Chips
          legend={strings.purpose}
          take="one"
          choices={purposes.map((value) => ({ value, label: strings.purposes[value] }))}
          chosen={[purpose]}
          onChange={([chosen]) => onChoose(asPurpose(chosen))}
        />
      )}
      <Chips
        legend={strings.versions}
        take="one"
        choices={byAge(standard)
          .toReversed()
          .map(({ version }) => ({
            value: version,
            label:
              inForce?.isInForce === true && inForce.version.version === version
                ? strings.versionNow(version)
                : strings.version(version),
          }))}
        chosen={[shown.version.version]}
        onChange={([v]) => onChoose({ ...asPurpose(purpose), ...(v !== undefined && { v }) })}
      />
    </div>
  )
}
