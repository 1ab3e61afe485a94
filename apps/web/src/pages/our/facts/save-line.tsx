import { strings } from './strings.ts'
import type { Saving } from './draft-store.ts'

/** Whether everything is saved, and since when; after a failure, why, and that nothing is lost. */
export function SaveLine({ saving }: { saving: Saving }) {
  if (saving.state === 'failed')
    return (
      <div className="our-fault save-fault" role="alert">
        <p>
          {saving.fault} {strings.kept}
        </p>
        {saving.needsSignIn && <a href="/sign-in?then=%2Four%2Ffacts">{strings.signInAgain}</a>}
      </div>
    )
  return (
    <output className={`save-line save-line-${saving.state}`}>
      {saving.state === 'saved' ? strings.saving.saved(saving.at) : strings.saving[saving.state]}
    </output>
  )
}
