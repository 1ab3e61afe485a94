// `npm start`: serves the built web pages of apps/web/dist on this machine.
import { fileURLToPath } from 'node:url'
import { startServer } from './start.ts'

await startServer(fileURLToPath(new URL('../../web/dist', import.meta.url)), process.env)
