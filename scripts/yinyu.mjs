#!/usr/bin/env node
// The command line: `npx yinyu …` or `npm run -s yinyu -- …`.
import { join } from 'node:path'
import { prepare, root, runNode, stop } from './bootstrap.mjs'

// `npm run` moves to the repository root; file arguments are meant from where the user stands.
const movedByNpm = process.env.npm_lifecycle_event === 'yinyu' && process.cwd() === root
const userFolder = (movedByNpm && process.env.INIT_CWD) || process.cwd()

try {
  const node = await prepare()
  process.exitCode = await runNode(node, [join(root, 'apps/cli/src/main.ts'), ...process.argv.slice(2)], {
    cwd: userFolder,
  })
} catch (error) {
  stop(error)
}
