import type { RehearsalFault, RehearsalParameter, RehearsalRecipe } from '@yinyu/contract'
import { useMemo } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { addVariant, backInForce, dropVariant, renameVariant } from '../plan/recipe.ts'
import { strings } from '../strings.ts'
import type { Trouble } from '../use-rehearsed.ts'
import { VariantBar, type VariantWays } from '../variants/variant-bar.tsx'
import { ParameterList, type ParameterWays } from './parameter-list.tsx'
import { sentencesOf } from './sentences.ts'
import './parameter-side.css'

interface Props {
  readonly recipe: RehearsalRecipe
  readonly looked: number
  readonly parameters: readonly RehearsalParameter[]
  /** Changes of numbers that this version does not have. */
  readonly leftOut: number
  readonly subjectFaults: readonly RehearsalFault[]
  readonly trouble: Trouble | undefined
  readonly ways: ParameterWays
  readonly onPlan: (change: (plan: RehearsalRecipe) => RehearsalRecipe) => void
  readonly onLook: (looked: number) => void
}

/** The variants, and the numbers of the one that is looked at. */
export function ParameterSide({
  recipe,
  looked,
  parameters,
  trouble,
  ways,
  onPlan,
  onLook,
  ...notes
}: Props) {
  const variant = recipe.variants[looked]
  const sentences = useSentences(recipe, looked)
  const faults = sentences.faults.length > 0 ? sentences.faults : (trouble?.faults ?? [])
  const variantWays: VariantWays = {
    onLook,
    onAdd: () => {
      onPlan((plan) => addVariant(plan, looked))
      onLook(recipe.variants.length)
    },
    onDrop: (index) => {
      onPlan((plan) => dropVariant(plan, index))
      onLook(Math.max(0, index - 1))
    },
    onRename: (index, name) => onPlan((plan) => renameVariant(plan, index, name)),
  }
  return (
    <section className="panel parameter-side" aria-labelledby="parameters-title">
      <VariantBar variants={recipe.variants} looked={looked} ways={variantWays} />
      <div className="parameter-side-head">
        <h2 id="parameters-title">{strings.parameters.title}</h2>
        {variant !== undefined && variant.changes.length > 0 && (
          <Button look="link" onClick={() => onPlan((plan) => backInForce(plan, { variant: looked }))}>
            {strings.parameters.backAll}
          </Button>
        )}
      </div>
      <Notes {...notes} />
      <ParameterList
        {...ways}
        parameters={parameters}
        variant={variant}
        says={sentences.says}
        faults={faults}
        focus={recipe.focus}
      />
    </section>
  )
}

function Notes({ leftOut, subjectFaults }: Pick<Props, 'leftOut' | 'subjectFaults'>) {
  return (
    <>
      {leftOut > 0 && <p className="deed-note">{strings.parameters.leftOut(leftOut)}</p>}
      {subjectFaults.map(({ path, message }) => (
        <p key={`${path} ${message}`} className="deed-fault" role="alert">
          {message}
        </p>
      ))}
    </>
  )
}

function useSentences({ subject, purpose, on, variants }: RehearsalRecipe, looked: number) {
  const { definitions } = useDefinitions()
  const { regions, industries } = usePlaceNames()
  const { today } = useMe()
  const variant = variants[looked]
  const day = on ?? today
  return useMemo(
    () =>
      sentencesOf(
        { subject, purpose },
        {
          variant: day === undefined ? undefined : variant,
          definitions,
          on: day ?? '',
          nameOfRegion: (code) => regions.get(code),
          nameOfIndustry: (code) => industries.get(code),
        },
      ),
    [subject, purpose, variant, day, definitions, regions, industries],
  )
}
