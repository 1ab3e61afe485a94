import type { ReactNode } from 'react'

/**
 * What a drawn number hands to the link around it. It fits a router link:
 * `link={(region, face) => <Link to="/firms" search={{ region }} {...face} />}`.
 * A router link also works inside a drawing: an `a` within `svg` is an SVG link by itself.
 */
export interface LinkFace {
  readonly className: string
  /** The whole sentence where what is seen does not say it: a number alone says nothing to a screen reader. */
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/** Makes the link to the list behind a number; the page decides where that is. */
export type LinkTo<Target> = (target: Target, face: LinkFace) => ReactNode
