import { useQuery } from '@tanstack/react-query'
import { listDraftVersions, readDraftVersion, type Draft } from '@yinyu/contract'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import type { Content } from './content-path.ts'

/** Every version that was saved, to go back to one; going back is a new version. */
export function Versions({
  draft,
  onRestore,
  onClose,
}: {
  draft: Draft
  onRestore: (content: Content) => void
  onClose: () => void
}) {
  const { data } = useQuery({
    queryKey: ['draft-versions', draft.id],
    queryFn: () => call(listDraftVersions, { params: { id: draft.id } }),
    staleTime: 0,
  })
  const deed = useDeed()
  const restore = (version: number) =>
    deed.run(async () => {
      const found = await call(readDraftVersion, { params: { id: draft.id, version } })
      onRestore(found.content)
      onClose()
    })
  return (
    <SidePanel title={strings.versions} lead={strings.restoreThen} onClose={onClose}>
      {data === undefined && <p className="loading">{strings.loading}</p>}
      {deed.fault !== undefined && <p className="deed-fault">{deed.fault}</p>}
      <ul className="draft-versions">
        {data?.versions.map(({ version, savedBy, savedAt }) => (
          <li key={version}>
            <span>
              {strings.version(version)} · {savedBy} {sayInstant(savedAt)}
            </span>
            <Button disabled={deed.isGoing} onClick={() => restore(version)}>
              {strings.restore}
            </Button>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
