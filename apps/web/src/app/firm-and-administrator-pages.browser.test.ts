import { testWalks } from '../../browser/walk.ts'

testWalks({
  'shili-qiye': [
    '/work',
    '/our',
    '/our/facts',
    '/our/receipts',
    '/our/card',
    '/our/calendar',
    '/our/people',
    '/our/messages',
  ],
  'shili-xitong': ['/work', '/people', '/connectors', '/account'],
  'shili-rizhi': ['/work', '/audit', '/audit-chain'],
})
