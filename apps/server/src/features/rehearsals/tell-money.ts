/** Ends of money as digits: a sum over a province may be larger than a JSON number keeps exactly. */
export function tellMoney({
  leastFen,
  mostFen,
  openFirms,
}: {
  readonly leastFen: bigint
  readonly mostFen: bigint
  readonly openFirms: number
}) {
  return { leastFen: `${leastFen}`, mostFen: `${mostFen}`, openFirms }
}
