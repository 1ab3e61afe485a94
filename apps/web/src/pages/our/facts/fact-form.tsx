import type { declarationSchema } from '@yinyu/contract'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { useDefinitions } from '../../../app/definitions.ts'
import { mayOpen } from '../../../app/use-me.ts'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { ObjectionForm } from '../objections/objection-form.tsx'
import { memoryKey } from './draft-memory.ts'
import { textIn, type Draft } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { FormBar } from './form-bar.tsx'
import { formGroups, type FormField, type FormGroup } from './form-fields.ts'
import { GroupPanel, type FormState } from './group-panel.tsx'
import { goToField } from './go-to-field.ts'
import { faultsIn, hintsIn } from './hints.ts'
import type { OurRecords } from './our-facts.tsx'
import { strings } from './strings.ts'
import { Troubles } from './troubles.tsx'
import { useDraft } from './use-draft.ts'
import { wantedKeys } from './wanted-keys.ts'

export type Declaration = z.infer<typeof declarationSchema>

const nothing: Declaration['entries'] = {}

/** The form: everything in groups, saved while one types; on handing in one sees first what it comes to. */
export function FactForm({ records, children }: { records: OurRecords; children: ReactNode }) {
  const { me, enterprise, facts, on, declaration } = records
  const { definitions, relationBook } = useDefinitions()
  const { indicators } = definitions
  const { store, view } = useDraft({
    memoryKey: memoryKey(me.account, enterprise.id),
    post: me.post?.id,
    indicators,
    entries: declaration?.entries ?? nothing,
  })
  const { draft, saving } = view
  const asked = useAskedField()
  const [shows, setShows] = useState<'all' | 'empty'>('all')
  const [objecting, setObjecting] = useState<FormField>()
  const acts = useMemo(() => ({ type: store.type, settle: store.settle, object: setObjecting }), [store])
  const groups = useMemo(() => {
    const { region, titles } = enterprise
    return formGroups({
      facts,
      indicators,
      today: on,
      ...wantedKeys(definitions, { region, titles, today: on }),
    })
  }, [definitions, enterprise, facts, indicators, on])
  const settled = useDeferredValue(draft)
  const faults = useMemo(() => faultsIn(settled, { indicators }), [settled, indicators])
  const hints = useMemo(
    () => hintsIn(settled, { facts, book: relationBook, today: on }),
    [settled, facts, relationBook, on],
  )
  const state: FormState = { draft, faults, hints, asked, acts }
  const shown = useMemo(
    () => (shows === 'all' ? groups : groups.flatMap((group) => onlyEmpty(group, settled))),
    [shows, groups, settled],
  )
  const toCheck = useToCheck(store)
  return (
    <OurFrame title={strings.title} lead={strings.lead}>
      <FormBar
        {...{ saving, declaration, shows }}
        count={Object.values({ ...draft.saved, ...draft.typed }).filter(({ text }) => text !== '').length}
        onShow={setShows}
        onHandIn={toCheck}
        confirms={mayOpen(me, 'declarations.confirm')}
        groups={shown.map(({ group }) => group)}
      />
      {asked !== undefined && <NotAsked asked={asked} groups={groups} />}
      <Troubles faults={faults} hints={onlyFilled(hints, settled)} />
      {shown.length === 0 && <p className="panel quiet">{strings.empty}</p>}
      {shown.map((group) => (
        <GroupPanel key={group.group} group={group} state={state} />
      ))}
      {children}
      {objecting && <ObjectionForm field={objecting} onClose={() => setObjecting(undefined)} />}
    </OurFrame>
  )
}

/** The field that another page has sent one to. */
function useAskedField(): string | undefined {
  const [search] = useAddressSearch()
  const asked = wordIn(search, 'field')
  useEffect(() => {
    if (asked === '') return undefined
    // After the frame of the page, which on a new page takes the keyboard to its top.
    const frame = requestAnimationFrame(() => goToField(asked))
    return () => cancelAnimationFrame(frame)
  }, [asked])
  return asked === '' ? undefined : asked
}

function useToCheck(store: DraftStore): () => void {
  const go = useNavigate()
  return useCallback(() => {
    void store.save().then((after) => {
      if (Object.keys(after.typed).length === 0) void go({ to: '/our/check' })
    })
  }, [go, store])
}

function NotAsked({ asked, groups }: { asked: string; groups: readonly FormGroup[] }) {
  const { indicators } = useDefinitions().definitions
  const isShown = groups
    .flatMap(({ now, yearly }) => [...now, ...yearly.flatMap(({ fields }) => fields)])
    .some(({ key }) => key === asked)
  if (isShown || !indicators.has(asked.replace(/@.*/, ''))) return null
  return <output className="our-note">{strings.notAsked(sayFactKey(asked, indicators))}</output>
}

/** Only what the enterprise says itself and has not said; what is begun stays in sight. */
function onlyEmpty(group: FormGroup, draft: Draft): readonly FormGroup[] {
  const isOpen = ({ key, fact, isOurs }: FormField) =>
    isOurs && (fact === undefined || textIn(draft, key) !== undefined)
  const now = group.now.filter(isOpen)
  const yearly = group.yearly.filter(({ fields }) => fields.some(isOpen))
  return now.length + yearly.length === 0 ? [] : [{ ...group, now, yearly }]
}

/** At the top only what concerns what one is filling in; the rest stands at its figure. */
function onlyFilled(hints: ReadonlyMap<string, string>, draft: Draft): ReadonlyMap<string, string> {
  return new Map([...hints].filter(([key]) => (textIn(draft, key) ?? '') !== ''))
}
