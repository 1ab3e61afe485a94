import { endListTask, growthLists, taskResults, withdrawListTask, type ListTask } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { EndForm } from './end-form.tsx'
import { MoveForm } from './move-form.tsx'

const words = strings.tasks

/** One firm in somebody's hands: what for, until when, through whose hands, and what can be done. */
export function TaskCard({ task, onDone }: { task: ListTask; onDone: () => void }) {
  const names = usePlaceNames()
  return (
    <>
      <div className="task-about">
        <h2>
          <Link to="/firm/$id" params={{ id: task.enterprise }}>
            {task.enterpriseName}
          </Link>
        </h2>
        <p className="small quiet">{sayRegion(task.region, names)}</p>
        <p>{words.for(task.ruleTitle, growthLists[task.list])}</p>
        {task.note !== '' && <p className="task-note">{task.note}</p>}
        {task.moves.map(({ from, to, at, note }) => (
          <p key={at} className="small quiet">
            {sayInstant(at).slice(0, 10)} {words.moved(from, to)}
            {note !== '' && `：${note}`}
          </p>
        ))}
      </div>
      <Standing task={task} />
      {task.state === 'open' && <Ways task={task} onDone={onDone} />}
    </>
  )
}

function Standing({ task }: { task: ListTask }) {
  return (
    <dl className="task-standing small">
      <dt>{words.owner}</dt>
      <dd>{task.isMine ? words.me : task.ownerName}</dd>
      <dt>{words.givenBy}</dt>
      <dd>{task.givenBy}</dd>
      <dt>{words.dueOn}</dt>
      <dd>
        {task.dueOn} {task.isLate && <Mark look="bad">{words.lateMark}</Mark>}
      </dd>
      {task.state !== 'open' && (
        <>
          <dt>{words.result}</dt>
          <dd>{task.result === undefined ? words.states[task.state] : taskResults[task.result]}</dd>
          {task.resultNote !== undefined && task.resultNote !== '' && (
            <>
              <dt>{words.note}</dt>
              <dd>{task.resultNote}</dd>
            </>
          )}
          <dt>{words.endedBy}</dt>
          <dd>
            {task.endedBy} {task.endedAt === undefined ? '' : sayInstant(task.endedAt).slice(0, 10)}
          </dd>
        </>
      )}
    </dl>
  )
}

type Stage = 'shown' | 'end' | 'move' | 'withdraw'

function Ways({ task, onDone }: { task: ListTask; onDone: () => void }) {
  const { me } = useMe()
  const [stage, setStage] = useState<Stage>('shown')
  const deed = useDeed()
  if (!mayOpen(me, endListTask.access) || !(task.isMine || task.isGivenByMe)) return null
  const done = () => {
    setStage('shown')
    onDone()
  }
  const cancel = () => setStage('shown')
  if (stage === 'end') return <EndForm task={task} onDone={done} onCancel={cancel} />
  if (stage === 'move') return <MoveForm task={task} onDone={done} onCancel={cancel} />
  if (stage === 'withdraw')
    return (
      <DeedForm
        deed={deed}
        go={words.withdrawYes}
        look="danger"
        onGo={() => deed.run(() => call(withdrawListTask, { params: { id: task.id }, body: {} }), done)}
        onCancel={cancel}
      >
        <p>{words.withdrawSure}</p>
      </DeedForm>
    )
  const about = <span className="visually-hidden">：{task.enterpriseName}</span>
  return (
    <div className="task-ways no-print">
      <Button look={task.isMine ? 'primary' : 'plain'} onClick={() => setStage('end')}>
        {words.end}
        {about}
      </Button>
      <Button onClick={() => setStage('move')}>
        {words.move}
        {about}
      </Button>
      {task.isGivenByMe && (
        <Button onClick={() => setStage('withdraw')}>
          {words.withdraw}
          {about}
        </Button>
      )}
    </div>
  )
}
