import type { RehearsalFault, RehearsalParameter } from '@yinyu/contract'
import { sourceTags, needsConfirmation } from '@yinyu/rules'
import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { TextField } from '../../../ui/text-field.tsx'
import {
  changeOf,
  membersIn,
  numberIn,
  regionsIn,
  type ListParameter,
  type NumberParameter,
  type RegionsParameter,
  type Variant,
} from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import { findParameters, groupParameters } from './find-parameters.ts'
import { ListField } from './list-field.tsx'
import { NumberField } from './number-field.tsx'
import { RegionsField } from './regions-field.tsx'
import './parameter-list.css'

const words = strings.parameters
/** From so many on one looks for a number rather than seeing it. */
const FIND_FROM = 8

export interface ParameterWays {
  readonly onNumber: (parameter: NumberParameter, number: string) => void
  readonly onRegions: (parameter: RegionsParameter, regions: readonly string[]) => void
  readonly onMembers: (parameter: ListParameter, members: readonly string[]) => void
  readonly onBack: (path: string) => void
  readonly onFocus: (path: string) => void
}

interface Props extends ParameterWays {
  readonly parameters: readonly RehearsalParameter[]
  readonly variant: Variant | undefined
  /** The sentences as they read with the changes, by path; without them those in force. */
  readonly says: ReadonlyMap<string, string>
  readonly faults: readonly RehearsalFault[]
  readonly focus: string | undefined
}

/** Every number of the subject that may be moved, under the condition it stands in. */
export function ParameterList(props: Props) {
  const { parameters, variant } = props
  const [find, setFind] = useState('')
  const [only, setOnly] = useState<'all' | 'changed'>('all')
  const found = findParameters(parameters, {
    words: find,
    ...(only === 'changed' ? { variant } : {}),
  })
  if (parameters.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <div className="parameters">
      {parameters.length >= FIND_FROM && (
        <div className="parameters-find">
          <TextField label={words.find} type="search" value={find} onChange={setFind} />
          <Button
            aria-pressed={only === 'changed'}
            onClick={() => setOnly(only === 'all' ? 'changed' : 'all')}
          >
            {only === 'all' ? words.changedOnly : words.all}
          </Button>
          <output className="small quiet">{words.found(found.length)}</output>
        </div>
      )}
      {found.length === 0 && <p className="quiet">{words.nothing}</p>}
      {groupParameters(found).map(({ heading, parameters: own }) => (
        <section
          key={heading}
          className="parameter-group"
          {...(heading === '' ? {} : { 'aria-label': heading })}
        >
          {heading !== '' && <h3>{heading}</h3>}
          {own.map((parameter) => (
            <Parameter key={parameter.path} {...props} parameter={parameter} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Parameter({
  parameter,
  variant,
  says,
  faults,
  focus,
  ...ways
}: Props & { parameter: RehearsalParameter }) {
  const { path, title } = parameter
  const heading = useId()
  const isChanged = changeOf(variant, path) !== undefined
  const wrong = faults.filter((fault) => fault.path === path)
  return (
    <fieldset className={`parameter${isChanged ? ' parameter-changed' : ''}`} aria-labelledby={heading}>
      <p id={heading} className="parameter-title">
        {title}
      </p>
      {parameter.kind === 'number' ? (
        // What cannot be read belongs to the variant that it was typed in.
        <NumberField
          key={variant?.name}
          parameter={parameter}
          number={numberIn(variant, parameter)}
          onNumber={ways.onNumber}
        />
      ) : parameter.kind === 'list' ? (
        <ListField parameter={parameter} members={membersIn(variant, parameter)} onMembers={ways.onMembers} />
      ) : (
        <RegionsField
          parameter={parameter}
          regions={regionsIn(variant, parameter)}
          onRegions={ways.onRegions}
        />
      )}
      {wrong.map(({ message }) => (
        <p key={message} className="number-wrong" role="alert">
          {message}
        </p>
      ))}
      <Foot {...{ parameter, isChanged, focus }} {...ways} />
      <p className="parameter-says">{says.get(path) ?? parameter.says}</p>
      <Source parameter={parameter} />
    </fieldset>
  )
}

function Foot({
  parameter,
  isChanged,
  focus,
  onBack,
  onFocus,
}: Pick<Props, 'focus' | 'onBack' | 'onFocus'> & { parameter: RehearsalParameter; isChanged: boolean }) {
  const { path, title } = parameter
  const about = <span className="visually-hidden">：{title}</span>
  const names = usePlaceNames()
  const inForce =
    parameter.kind === 'number'
      ? `${parameter.value}${parameter.unit}`
      : parameter.kind === 'regions'
        ? parameter.regions.map((code) => sayRegion(code, names)).join('、')
        : parameter.named
  return (
    <p className="parameter-foot small">
      <span className="quiet">{words.inForce(inForce)}</span>
      {isChanged && (
        <button type="button" className="link-button" onClick={() => onBack(path)}>
          {words.back}
          {about}
        </button>
      )}
      {parameter.kind === 'number' && parameter.measured === 'yes' && (
        <button
          type="button"
          className="link-button"
          aria-pressed={focus === path}
          onClick={() => onFocus(path)}
        >
          {focus === path ? words.drawn : words.draw}
          {about}
        </button>
      )}
    </p>
  )
}

/** The clause, and whether it is attested well enough. */
function Source({ parameter: { clause, tag } }: { parameter: RehearsalParameter }) {
  if (clause === undefined) return null
  const known = sourceTags.find((one) => one === tag)
  return (
    <p className="parameter-source small quiet">
      {clause}
      {needsConfirmation(known) && <b>（{words.weak}）</b>}
    </p>
  )
}
