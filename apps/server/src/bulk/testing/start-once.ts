// Starts a thread, asks it nothing, and would end.
import { startAskedThread } from '../asked-thread.ts'

startAskedThread(new URL('./preparing-thread.ts', import.meta.url))
