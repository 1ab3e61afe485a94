import { parseArgs } from 'node:util'

/** What the command line may change: `--firms 20000 --seed 1 --rounds 5`. */
export interface Options {
  readonly firms: number
  readonly seed: number
  readonly rounds: number
}

export function readOptions(usual: Options): Options {
  const option = (name: keyof Options) => ({ type: 'string', default: `${usual[name]}` }) as const
  const { values } = parseArgs({
    options: { firms: option('firms'), seed: option('seed'), rounds: option('rounds') },
  })
  return { firms: whole('firms'), seed: whole('seed'), rounds: whole('rounds') }

  function whole(name: keyof Options): number {
    const value = Number(values[name])
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new Error(`--${name} is "${values[name]}": a whole number from 1 is needed`)
    }
    return value
  }
}
