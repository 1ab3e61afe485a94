// The thread in which rehearsals are played, so that nobody else waits for one.
import { answerEach } from '../asked-thread.ts'
import { newStageRoom } from './stage-room.ts'

await answerEach(newStageRoom())
