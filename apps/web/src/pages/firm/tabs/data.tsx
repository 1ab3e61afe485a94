import { useId, useState } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Field } from '../../../ui/labelled-field.tsx'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { FactGroupPanel } from '../facts/fact-group.tsx'
import { FactHistory } from '../facts/fact-history.tsx'
import { factGroups, type FactCell } from '../facts/facts-table.ts'
import { useFirmFacts } from '../facts/use-firm-facts.ts'
import { strings } from '../strings.ts'
import { ViewpointBar } from '../viewpoint/viewpoint-bar.tsx'
import { Waiting } from '../waiting.tsx'
import type { TabProps } from './tabs.ts'
import '../facts/facts.css'
import '../../../ui/check-list.css'

/** 数据: every figure with its sources, by group and year. */
export function Data({ firm }: TabProps) {
  const { indicators } = useDefinitions().definitions
  const [search] = useAddressSearch()
  const asked = indicators.get(wordIn(search, 'indicator'))
  const { data, error, isPlaceholderData } = useFirmFacts(firm.id)
  const [alsoEmpty, setAlsoEmpty] = useState(asked !== undefined)
  const [words, setWords] = useState(asked?.title ?? '')
  const [open, setOpen] = useState<FactCell>()
  const find = useId()
  if (data === undefined) return <Waiting error={error} />
  const wanted = new Map([...indicators].filter(([, { title }]) => title.includes(words.trim())))
  const facts = data.facts.filter(({ indicator }) => wanted.has(indicator))
  const groups = factGroups(facts, wanted, () => alsoEmpty)
  return (
    <>
      <ViewpointBar asks="day">
        <Field label={strings.data.find} id={find}>
          <input
            id={find}
            type="search"
            placeholder={strings.data.findHint}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Field>
        <label className="viewpoint-known">
          <input
            type="checkbox"
            checked={alsoEmpty}
            onChange={({ target }) => setAlsoEmpty(target.checked)}
          />
          {strings.data.alsoEmpty}
        </label>
        <p className="small quiet">{strings.data.lead}</p>
      </ViewpointBar>
      {groups.length === 0 && (
        <p className="panel">{data.facts.length === 0 ? strings.data.empty : strings.data.noneFound}</p>
      )}
      <div className="fact-groups" aria-busy={isPlaceholderData}>
        {groups.map((group) => (
          <FactGroupPanel key={group.group} group={group} onOpen={setOpen} />
        ))}
      </div>
      {open && <FactHistory firm={firm.id} cell={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
