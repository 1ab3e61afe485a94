import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's own kind) with the least that OWASP asks for: 19 MiB, two passes, one lane; about 30 ms. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

let dummy: Promise<string> | undefined

/** What is kept of a password. Slow on purpose: never call it inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), strength)
}

/** Whether a password is the one; for an account that is not there it takes just as long and says no. */
export async function verifyPassword(kept: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const isRight = await verify(kept ?? (await dummy), password.normalize('NFC'))
  return isRight && kept !== undefined
}
