import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { importFault } from './import-fault.ts'

/** The bytes of a file as they were received, a megabyte at a time, each read by itself so that nothing stays open. */
export async function* fileChunks(
  storage: Storage,
  acting: Acting,
  file: { readonly fileId: string; readonly fileBytes: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for (let number = 0; bytes < file.fileBytes; number += 1) {
    const chunk = await storage.read(acting, ({ sql }) =>
      sql
        .selectFrom('import_chunk')
        .select('content')
        .where('file_id', '=', file.fileId)
        .where('number', '=', number)
        .executeTakeFirst(),
    )
    if (chunk === undefined) throw importFault('IMPORT_FILE_LOST', '请重新上传')
    bytes += chunk.content.length
    yield chunk.content
  }
}
