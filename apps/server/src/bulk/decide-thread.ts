// One thread of a board desk: decides the slices that it is given, of whatever board and whatever was lowered against it.
import { answerEach } from './asked-thread.ts'
import { decideSlice } from './decide-slice.ts'

await answerEach(decideSlice)
