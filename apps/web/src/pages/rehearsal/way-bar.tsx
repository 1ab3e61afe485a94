import { keepRehearsal, type RehearsalRecipe } from '@yinyu/contract'
import { useState } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { useRegionName } from '../ladder/use-region-name.ts'
import { KeepPanel } from './kept/keep-panel.tsx'
import { words as keptWords } from './kept/strings.ts'
import { drawPicture } from './picture/draw-picture.ts'
import { keepPicture } from './picture/keep-picture.ts'
import { pictureModel } from './picture/picture-model.ts'
import type { Shown } from './plan/told.ts'
import { strings } from './strings.ts'

/** What can be done with the figures: keep them, or take them along as a picture. */
export function WayBar({
  recipe,
  looked,
  title,
  shown,
  onKept,
}: {
  recipe: RehearsalRecipe
  looked: number
  title: string
  shown: Shown | undefined
  onKept: (id: string) => void
}) {
  const { me } = useMe()
  const [isKeeping, setKeeping] = useState(false)
  const [fault, setFault] = useState('')
  const place = useRegionName(shown?.variant.figures.region ?? recipe.region ?? '')
  const picture = async () => {
    if (shown === undefined) return
    const { variant, figures } = shown.variant
    // A quick answer knows the variant under its own name; what it is called now is in the recipe.
    const named = { ...variant, name: recipe.variants[looked]?.name ?? variant.name }
    const drawn = drawPicture(pictureModel(figures, named, { place }))
    const end = await keepPicture(drawn, strings.picture.name(figures.subject.title, figures.on))
    setFault(end === 'failed' ? strings.picture.failed : '')
  }
  const isCurrent = shown?.is === 'current'
  return (
    <div className="rehearsal-ways no-print">
      {mayOpen(me, keepRehearsal.access) && (
        <Button look="primary" disabled={!isCurrent} onClick={() => setKeeping(true)}>
          {keptWords.keep}
        </Button>
      )}
      <Button disabled={!isCurrent} onClick={() => void picture()}>
        {strings.picture.button}
      </Button>
      {shown && (
        <span className={isCurrent ? 'small quiet' : 'rehearsal-state'}>
          {isCurrent ? keptWords.exportFirst : strings.outcome.computing}
        </span>
      )}
      {fault !== '' && (
        <p className="deed-fault" role="alert">
          {fault}
        </p>
      )}
      {isKeeping && (
        <KeepPanel
          recipe={recipe}
          suggested={`${title} ${recipe.variants.map(({ name }) => name).join('、')}`.slice(0, 100)}
          onKept={onKept}
          onClose={() => setKeeping(false)}
        />
      )}
    </div>
  )
}
