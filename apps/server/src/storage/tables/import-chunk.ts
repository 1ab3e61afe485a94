// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface ImportChunk {
  file_id: string
  number: number
  content: Buffer
}
