import { join } from 'node:path'

/** Where the answers of a run are kept. */
export function answersFile(folder: string, run: string): string {
  return join(folder, `${run}.parquet`)
}
