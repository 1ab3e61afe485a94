// The `yinyu` command. The only place that reads the clock, the arguments, the environment and the signals.
import { fileURLToPath } from 'node:url'
import { loadRules } from './content.ts'
import { runCommand } from './run-command.ts'

const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())
// `yinyu … | head` closes our output early; that is no failure worth a stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  stop.abort()
})

const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url))

process.exitCode = await runCommand(process.argv.slice(2), {
  // The law applies by the Chinese calendar day, wherever the machine stands.
  today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
  contentFolder,
  rules: () => loadRules(contentFolder),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  isWatched: process.stderr.isTTY,
  stop: stop.signal,
})
