/** Our own convention: Node's own limit for short-lived things leaves a server a hundred megabytes larger after its start. */
const YOUNG_MB = 16

/** How Node runs the server. */
export const SERVER_FLAGS = [`--max-semi-space-size=${YOUNG_MB}`]
