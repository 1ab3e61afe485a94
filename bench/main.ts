// `npm run bench`: every comparison, one after the other. There is one so far.
import './rules/main.ts'
