import { createUnit } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { queries } from '../../../app/queries.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

const words = strings.propose

/** A new unit in a region. No form of its own, since it stands inside one. */
export function NewUnit({
  region,
  onMade,
  onClose,
}: {
  region: string
  onMade: (name: string) => void
  onClose: () => void
}) {
  const [name, setName] = useState('')
  const { fault, isGoing, run } = useDeed()
  const make = () =>
    run(async () => {
      const whole = name.trim()
      await call(createUnit, { body: { name: whole, region } })
      await queries.invalidateQueries({ queryKey: ['people', 'units'] })
      onMade(whole)
    })
  return (
    <div className="deed-form">
      <TextField
        label={words.newUnitName}
        maxLength={100}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (name.trim() !== '') make()
        }}
      />
      {fault !== undefined && (
        <p className="deed-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="deed-ways">
        <Button disabled={isGoing || name.trim() === ''} onClick={make}>
          {words.newUnit}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </div>
  )
}
