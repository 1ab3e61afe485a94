import { formatScaled, formatShort } from './decimal.ts'
import { ratio, roundHalfUp } from './ratio.ts'

/** One yuan is a hundred fen; money is counted in whole fen everywhere. */
export const FEN_PER_YUAN = 100n
const FEN_PER_WAN = 1_000_000n
const FEN_PER_YI = 10_000_000_000n

/** Yuan with two decimals, for files: `123456700n` → `1234567.00`. */
export function formatYuan(amountFen: bigint): string {
  return formatScaled(amountFen, 2)
}

/**
 * Money as people say it: `372100 元` → `37.21 万元`, with at most four decimals of 万元.
 * Where that would lose a fen, plain yuan are shown instead, so what is read is what is counted.
 */
export function sayMoney(amountFen: bigint): string {
  const size = amountFen < 0n ? -amountFen : amountFen
  if (size >= FEN_PER_YI && amountFen % (FEN_PER_YI / 10_000n) === 0n)
    return `${formatInUnit(amountFen, FEN_PER_YI)} 亿元`
  if (size >= FEN_PER_WAN && amountFen % (FEN_PER_WAN / 10_000n) === 0n)
    return `${formatInUnit(amountFen, FEN_PER_WAN)} 万元`
  return `${groupThousands(formatShort(amountFen, 2))} 元`
}

/** A share of an amount, rounded half up to the fen. */
export function shareOf(amountFen: bigint, numerator: bigint, divisor: bigint): bigint {
  return roundHalfUp(ratio(amountFen * numerator, divisor))
}

function formatInUnit(amountFen: bigint, unitFen: bigint): string {
  const tenThousandths = (amountFen * 10_000n) / unitFen
  return groupThousands(formatShort(tenThousandths, 4))
}

function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
