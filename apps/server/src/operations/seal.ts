import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps secrets that the server must read again (not passwords) unreadable in the database and its backups. */
export interface Seal {
  /** `about` names whose secret it is; sealed for one, it cannot be opened as another's. */
  readonly close: (secret: string, about: string) => string
  /** Undefined when it was sealed with another key, for somebody else, or has been changed. */
  readonly open: (sealed: string, about: string) => string | undefined
}

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const PREFIX = 'sealed-1:'
/** In the data folder, apart from the database. */
export const SEAL_FILE = 'seal.key'

export function sealWith(key: Buffer): Seal {
  return {
    close: (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
    },
    open: (sealed, about) => {
      // Kept before there was a seal.
      if (!sealed.startsWith(PREFIX)) return sealed
      const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url')
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      if (tag.length !== TAG_BYTES) return undefined
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(about))
        .setAuthTag(tag)
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** The seal of a data folder, whose key is read or made when it is first needed. */
export function sealOf(folder: string): Seal {
  let seal: Seal | undefined
  const own = () => (seal ??= sealWith(readKey(folder)))
  return { close: (...given) => own().close(...given), open: (...given) => own().open(...given) }
}

/** Made when there is none. @throws when the file holds something else. */
function readKey(folder: string): Buffer {
  const path = join(folder, SEAL_FILE)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES)
    throw new Error(
      `密钥文件 ${path} 的内容不对，动态码无法核对。请从备份恢复这个文件；没有备份时删除它，再用 yinyu password 给绑定过动态码的人新密码（动态码随之取消）。（SEAL_KEY）`,
    )
  return key
}
