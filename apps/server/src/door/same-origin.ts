import type { IncomingHttpHeaders } from 'node:http'

/** Whether a browser says that another site sent this; what is no browser says nothing and carries no cookie of ours. */
export function comesFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}
