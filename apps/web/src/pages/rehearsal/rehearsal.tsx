import type { RehearsalSubject } from '@yinyu/contract'
import { useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { ChoicePanel } from './choice/choice-panel.tsx'
import { chosenOf, wordOf, type Chosen } from './choice/subject-groups.ts'
import { KeptList } from './kept/kept-list.tsx'
import { OpenKept } from './kept/open-kept.tsx'
import { words as keptWords } from './kept/strings.ts'
import { startRecipe, type Ground } from './plan/recipe.ts'
import { takeUp } from './plan/working-copy.ts'
import { strings } from './strings.ts'
import { useDraft } from './use-subject.ts'
import { Workplace } from './workplace.tsx'
import '../standards/choice/list-head.css'
import './rehearsal.css'

/** 政策预演: what a change of a number would do to firms and money, before anybody writes it into a document. */
export function Rehearsal() {
  const [search, write] = useAddressSearch()
  const [isListing, setListing] = useState(false)
  const kept = wordIn(search, 'kept')
  const open = (id: string) => {
    setListing(false)
    write({ kept: id }, 'push')
  }
  return (
    <>
      <header className="list-head rehearsal-head">
        <h1>{strings.title}</h1>
        <p>
          {strings.lead}
          {strings.means}
        </p>
        <Button className="no-print" onClick={() => setListing(true)}>
          {keptWords.open}
        </Button>
      </header>
      {kept === '' ? (
        <Fresh
          word={wordIn(search, 'subject')}
          onWord={(subject) => write({ subject }, 'push')}
          onKept={open}
        />
      ) : (
        <OpenKept
          key={kept}
          id={kept}
          onWord={(subject) => write({ subject }, 'push')}
          onKept={open}
          onLeave={() => write({}, 'push')}
        />
      )}
      {isListing && <KeptList onOpen={open} onClose={() => setListing(false)} />}
    </>
  )
}

const usual: Ground = { purpose: 'new', against: 'subject' }

interface FreshProps {
  readonly word: string
  readonly onWord: (word: string) => void
  readonly onKept: (id: string) => void
}

function Fresh({ word, onWord, onKept }: FreshProps) {
  const [ground, setGround] = useState(usual)
  const chosen = chosenOf(word)
  const ways = {
    word: chosen === undefined ? '' : word,
    onChoose: (next: Chosen) => onWord(wordOf(next)),
    onGround: setGround,
  }
  if (chosen === undefined)
    return (
      <>
        <ChoicePanel {...ways} ground={ground} />
        <p className="panel rehearsal-first">{strings.choose.first}</p>
      </>
    )
  const { kind, id } = chosen
  if (kind === 'draft') return <OpenDraft key={word} id={id} {...ways} ground={ground} onKept={onKept} />
  return <Begin key={word} {...ways} subject={{ kind, id }} ground={ground} onKept={onKept} />
}

interface BeginProps {
  readonly word: string
  readonly ground: Ground
  readonly onChoose: (chosen: Chosen) => void
  readonly onGround: (ground: Ground) => void
  readonly onKept: (id: string) => void
}

/** From what was put aside, or from what is in force. */
function Begin({ subject, ground, ...props }: BeginProps & { subject: RehearsalSubject }) {
  const post = useMe().me?.post?.id ?? ''
  const aside = takeUp(sessionStorage, { post, subject: props.word })
  return <Workplace {...props} start={aside ?? startRecipe(subject, ground)} />
}

/** A draft is rehearsed as it was last written: held against what it amends, or against nothing. */
function OpenDraft({ id, ...props }: BeginProps & { id: string }) {
  const { data, error, refetch } = useDraft(id)
  if (data !== undefined) {
    const { content: definition, origin } = data
    const against = origin === 'policy' ? 'in-force' : 'nothing'
    const { ground } = props
    return (
      <Workplace
        {...props}
        start={startRecipe({ kind: 'draft', of: 'policy', definition }, { ...ground, against })}
      />
    )
  }
  if (error === null) return <p className="loading">{strings.choose.openingDraft}</p>
  return (
    <>
      <ChoicePanel {...props} word="" />
      <section className="panel notice" role="alert">
        <h2>{strings.choose.notReady}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    </>
  )
}
