import { importTemplate } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { useDefinitions } from '../../../app/definitions.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { strings } from '../strings.ts'
import '../../../ui/check-list.css'

const words = strings.prepare

/** Where a table that fits comes from: an empty form, or the registry itself. */
export function Prepare() {
  return (
    <section className="panel prepare" aria-labelledby="prepare">
      <h2 id="prepare">{words.title}</h2>
      <h3>{words.edit}</h3>
      <p>{words.editHow}</p>
      <Link to="/registry" className="prepare-way">
        {words.toRegistry}
      </Link>
      <h3>{words.form}</h3>
      <p>{words.formHow}</p>
      <a className="prepare-way" href={addressOf(importTemplate)} download>
        {words.usual}
      </a>
      <Disclosure summary={words.byStandard}>
        <ByStandard />
      </Disclosure>
      <h3>{words.columns}</h3>
      <p>{words.columnsHow}</p>
    </section>
  )
}

function ByStandard() {
  const { standards } = useDefinitions().definitions
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <>
      <fieldset className="check-list">
        <legend className="visually-hidden">{words.standards}</legend>
        {standards.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            {title}
          </label>
        ))}
      </fieldset>
      {chosen.length === 0 ? (
        <p className="small quiet">{words.noneChosen}</p>
      ) : (
        <a
          className="prepare-way"
          href={addressOf(importTemplate, { query: { standards: chosen.join(',') } })}
          download
        >
          {words.chosen(chosen.length)}
        </a>
      )}
    </>
  )
}
