import { recordedSteps } from '@yinyu/contract'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { strings } from '../strings.ts'

export type RecordedStep = (typeof recordedSteps)[number]

/** One of the steps that officers record. */
export function StepField({
  step,
  onChange,
}: {
  step: RecordedStep
  onChange: (step: RecordedStep) => void
}) {
  return (
    <ChoiceField
      label={strings.acts.step}
      value={step}
      choices={recordedSteps.map((each) => [each, strings.steps[each]])}
      onChange={(next) => onChange(recordedSteps.find((each) => each === next) ?? step)}
    />
  )
}
