export const words = {
  title: '不能同时享受的政策',
  lead: (rivals: string) =>
    `这项政策和${rivals}有的不能同时享受。企业按合计最高的拿，和企业政策卡片上的算法一样，所以实际要付的往往比只看这一项少。`,
  alone: '只看这项政策',
  own: '扣掉改拿别项的，这项政策实际要付',
  purse: '这几项政策合起来',
  least: '最少',
  most: '最多',
  displaced: '符合这项政策、但改拿别项的企业',
  displacedTitle: { before: '改前改拿别项的企业', after: '改后改拿别项的企业' },
  instead: (title: string, firms: string) => `改后拿《${title}》的 ${firms} 家`,
  open: (firms: string) => `这几项合起来，另有 ${firms} 家上限不明，最多数里没有算进去。`,
} as const
