import { testWalks } from '../../browser/walk.ts'

testWalks({
  'shili-shi': [
    '/reserve',
    '/reserve?part=base',
    '/reserve?part=batches',
    '/reserve?part=lists',
    '/take-up',
    '/take-up?policy=P29',
  ],
  'shili-sheng': ['/rehearsal', '/rehearsal?subject=standard:specialised-sme'],
})
