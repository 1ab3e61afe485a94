import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { VARIANTS_MAX, type Variant } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import './variant-bar.css'

const words = strings.variants

export interface VariantWays {
  readonly onLook: (index: number) => void
  readonly onAdd: () => void
  readonly onDrop: (index: number) => void
  readonly onRename: (index: number, name: string) => void
}

/** Which variant is being changed, and what it is called. */
export function VariantBar({
  variants,
  looked,
  ways: { onLook, onAdd, onDrop, onRename },
}: {
  variants: readonly Variant[]
  looked: number
  ways: VariantWays
}) {
  const group = useId()
  const name = useId()
  const shown = variants[looked]
  return (
    <div className="variants">
      <fieldset className="chips">
        <legend>{words.legend}</legend>
        {variants.map((variant, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- variants are told apart by their place only
          <label key={i} className="chip">
            <input type="radio" name={group} checked={i === looked} onChange={() => onLook(i)} />
            <span>
              {variant.name}
              <small className="variant-changed">{words.changed(variant.changes.length)}</small>
            </span>
          </label>
        ))}
        {variants.length < VARIANTS_MAX && (
          <Button title={words.addHint} onClick={onAdd}>
            ＋ {words.add}
          </Button>
        )}
      </fieldset>
      {shown !== undefined && variants.length > 1 && (
        <div className="variant-name">
          <label htmlFor={name}>{words.name}</label>
          <input
            id={name}
            value={shown.name}
            maxLength={50}
            autoComplete="off"
            onChange={({ target }) => onRename(looked, target.value)}
          />
          <Button look="link" onClick={() => onDrop(looked)}>
            {words.drop}
          </Button>
        </div>
      )}
    </div>
  )
}
