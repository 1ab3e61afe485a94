import { titleKinds, titleNames, type Ladder } from '@yinyu/contract'
import { LadderPyramid, type RungCount } from '../../ui/figures/ladder-pyramid.tsx'
import { countOf, pyramidRungs } from './figures-of.ts'
import { CountLink, registryLink } from './registry-link.tsx'
import { strings } from './strings.ts'

/** All rungs at once, and 高新技术企业 beside them. */
export function PyramidPanel({ ladder: { rungs, region } }: { ladder: Ladder }) {
  const beside = countOf(rungs, 'hnte')
  const filter = { title: 'hnte', region } as const
  return (
    <section className="panel ladder-panel">
      <LadderPyramid
        title={strings.pyramid}
        rungs={pyramidRungs(rungs)}
        link={(count, face) => registryLink({ ...titleOf(count), region }, face)}
      />
      <p className="figure-note">{strings.firstRung}</p>
      <p>
        {strings.beside}
        {titleNames.hnte}
        {strings.valid}{' '}
        <CountLink
          count={beside.valid}
          filter={{ ...filter, standing: 'valid' }}
          says={`${titleNames.hnte}${strings.valid}`}
        />
        {strings.separator}
        <span className="quiet">
          {strings.ever}{' '}
          <CountLink
            count={beside.ever}
            filter={{ ...filter, standing: 'ever' }}
            says={`${titleNames.hnte}${strings.ever}`}
          />
        </span>
      </p>
    </section>
  )
}

function titleOf({ rung, counted }: RungCount) {
  const title = titleKinds.find((kind) => kind === rung)
  return { ...(title && { title }), standing: counted === 'inForce' ? 'valid' : 'ever' } as const
}
