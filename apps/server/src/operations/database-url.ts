import { readSecretFile } from './secret-file.ts'

/**
 * DATABASE_URL with the password of DATABASE_PASSWORD_FILE in it; undefined when no server is named. A file that cannot
 * be read leaves the URL as it is: `readConfiguration` has told that.
 */
export function databaseUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = env['DATABASE_URL'] || undefined
  const file = env['DATABASE_PASSWORD_FILE'] || undefined
  if (url === undefined || file === undefined || !URL.canParse(url)) return url
  const read = readSecretFile(file)
  if ('fault' in read) return url
  const whole = new URL(url)
  whole.password = encodeURIComponent(read.secret)
  return whole.href
}
