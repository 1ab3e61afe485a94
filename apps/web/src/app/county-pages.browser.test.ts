import { testWalks } from '../../browser/walk.ts'

testWalks({
  'shili-xian': [
    '/work',
    '/registry',
    '/lists',
    '/lists?view=tasks',
    '/imports',
    '/corrections',
    '/drafts',
    '/runs',
    '/ladder',
    '/connectors',
    '/account',
    '/statistics',
  ],
})
