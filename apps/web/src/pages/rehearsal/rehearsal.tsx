import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useMe } from '../../app/use-me.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { ChoicePanel } from './choice/choice-panel.tsx'
import { subjectOf, wordOf } from './choice/subject-groups.ts'
import { KeptList } from './kept/kept-list.tsx'
import { OpenKept } from './kept/open-kept.tsx'
import { startRecipe, type Ground } from './plan/recipe.ts'
import { takeUp } from './plan/working-copy.ts'
import { strings } from './strings.ts'
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
          {strings.kept.open}
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

function Fresh({
  word,
  onWord,
  onKept,
}: {
  word: string
  onWord: (word: string) => void
  onKept: (id: string) => void
}) {
  const { me } = useMe()
  const [ground, setGround] = useState(usual)
  const subject = subjectOf(word)
  const post = me?.post?.id ?? ''
  if (subject === undefined)
    return (
      <>
        <ChoicePanel
          subject={undefined}
          ground={ground}
          onSubject={(chosen) => onWord(wordOf(chosen))}
          onGround={setGround}
        />
        <p className="panel rehearsal-first">{strings.choose.first}</p>
      </>
    )
  return (
    <Workplace
      key={word}
      start={takeUp(sessionStorage, { post, subject: word }) ?? startRecipe(subject, ground)}
      onGround={setGround}
      onSubject={(chosen) => onWord(wordOf(chosen))}
      onKept={onKept}
    />
  )
}
