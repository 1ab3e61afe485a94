import { titleKinds, titleNames, type Ladder } from '@yinyu/contract'
import { LadderPyramid, type RungCount } from '../../ui/figures/ladder-pyramid.tsx'
import { countOf, pyramidRungs } from './figures-of.ts'
import { CountLink, registryLink } from './registry-link.tsx'
import { strings } from './strings.ts'

const standings = ['valid', 'ever'] as const

/** All rungs at once, and 高新技术企业 beside them. */
export function PyramidPanel({ ladder: { rungs, region } }: { ladder: Ladder }) {
  const beside = countOf(rungs, 'hnte')
  return (
    <section className="panel ladder-panel ladder-pyramid">
      <LadderPyramid
        title={strings.pyramid}
        rungs={pyramidRungs(rungs)}
        link={(count, face) => registryLink({ ...titleOf(count), region }, face)}
      />
      <p className="figure-note">{strings.firstRung}</p>
      <p className="ladder-beside">
        <span>
          {strings.beside}
          {titleNames.hnte}
        </span>
        {standings.map((standing) => (
          <span key={standing} className={standing === 'ever' ? 'quiet' : undefined}>
            {strings[standing]}{' '}
            <CountLink
              count={beside[standing]}
              filter={{ title: 'hnte', standing, region }}
              says={`${titleNames.hnte}${strings[standing]}`}
            />
          </span>
        ))}
      </p>
    </section>
  )
}

function titleOf({ rung, counted }: RungCount) {
  const title = titleKinds.find((kind) => kind === rung)
  return { ...(title && { title }), standing: counted === 'inForce' ? 'valid' : 'ever' } as const
}
