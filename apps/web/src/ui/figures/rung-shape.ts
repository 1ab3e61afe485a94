/** The top of the highest rung is wide enough for four characters and a number on a telephone. */
const TOP_WIDTH = 44

/**
 * The widths of a rung at its upper and lower edge, in per cent; `position` counts from the lowest, 0. The sides of
 * all rungs form one straight line. The shape tells the order of the rungs, not how many firms stand there.
 */
export function rungShape(position: number, rungs: number): { topWidth: number; bottomWidth: number } {
  const widthAt = (edge: number) => 100 - ((100 - TOP_WIDTH) * edge) / rungs
  return { topWidth: widthAt(position + 1), bottomWidth: widthAt(position) }
}
