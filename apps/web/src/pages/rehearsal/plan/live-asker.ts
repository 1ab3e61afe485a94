/** Asks as fast as the answers come, never about what nobody wants to know any more. */
export interface LiveAsker<Question> {
  /** The latest question replaces every earlier one that has not been sent. */
  readonly ask: (question: Question) => void
  readonly stop: () => void
}

export interface LiveWays<Question, Answer> {
  readonly send: (question: Question, signal: AbortSignal) => Promise<Answer>
  /** `older`: the hand has moved on since, and a newer answer is on its way. */
  readonly onAnswer: (question: Question, answer: Answer, is: 'latest' | 'older') => void
  readonly onFailure: (question: Question, error: unknown) => void
  /** Questions that do not belong together: an answer to one is never shown for another. */
  readonly groundOf: (question: Question) => string
  /** The next moment the screen is drawn; everything asked before then is one question. */
  readonly nextFrame: (then: () => void) => void
}

/** After so long an answer to an outdated question is given up; shorter ones are worth showing on the way. */
const PATIENCE_MS = 400

/**
 * One question at a time is under way. While a hand drags a slider, quick answers are shown as they come, so the figures
 * move with it; what takes long, or asks about something else, is called off and its answer dropped.
 */
export function liveAsker<Question, Answer>(ways: LiveWays<Question, Answer>): LiveAsker<Question> {
  let wanted: { readonly question: Question } | undefined
  let isFrameAsked = false
  let underWay: { readonly question: Question; readonly abort: AbortController } | undefined
  let patience: ReturnType<typeof setTimeout> | undefined

  const sendWanted = () => {
    clearTimeout(patience)
    patience = undefined
    if (wanted === undefined) return
    const { question } = wanted
    const abort = new AbortController()
    wanted = undefined
    underWay = { question, abort }
    ways.send(question, abort.signal).then(
      (answer) => settle(abort, () => ways.onAnswer(question, answer, wanted ? 'older' : 'latest')),
      (error: unknown) => settle(abort, () => wanted ?? ways.onFailure(question, error)),
    )
  }
  const settle = (abort: AbortController, tell: () => void) => {
    if (underWay?.abort !== abort) return
    underWay = undefined
    tell()
    sendWanted()
  }
  const callOff = () => {
    underWay?.abort.abort()
    underWay = undefined
    sendWanted()
  }
  const onFrame = () => {
    isFrameAsked = false
    if (wanted === undefined) return
    if (underWay === undefined) return sendWanted()
    if (ways.groundOf(underWay.question) !== ways.groundOf(wanted.question)) return callOff()
    patience ??= setTimeout(callOff, PATIENCE_MS)
  }
  return {
    ask: (question) => {
      wanted = { question }
      if (isFrameAsked) return
      isFrameAsked = true
      ways.nextFrame(onFrame)
    },
    stop: () => {
      wanted = undefined
      clearTimeout(patience)
      underWay?.abort.abort()
      underWay = undefined
    },
  }
}
