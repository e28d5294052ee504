import { openAt } from './visitWindows'

const at = (time: string) => Date.parse(`2026-12-01T${time}Z`)
const can = {
  confirm: false,
  counter: false,
  decline: false,
  change: true,
  cancel: true,
  onMyWay: false,
  noAccess: false,
  nameOperatives: true,
}
// A visit from 9 to 12, as it was read before any of it was open.
const visit = {
  can,
  setsOut: { from: '2026-12-01T05:00:00Z', until: '2026-12-01T12:00:00Z' },
  noAccessFrom: '2026-12-01T08:45:00Z',
}

test.each([
  ['04:59:59', false, false],
  ['05:00:00', true, false],
  ['08:44:59', true, false],
  ['08:45:00', true, true],
  ['12:00:00', true, true],
  ['12:00:01', false, true],
])('at %s on my way is %s and no access %s', (time, onMyWay, noAccess) => {
  expect(openAt(visit, at(time))).toEqual({ onMyWay, noAccess })
})

test('a clock that is slow hides nothing that the server says is open', () => {
  const open = { ...visit, can: { ...can, onMyWay: true, noAccess: true } }
  expect(openAt(open, at('04:00:00'))).toEqual({ onMyWay: true, noAccess: true })
})

test('whoever may not is offered nothing whenever it is', () => {
  const closed = { can, setsOut: null, noAccessFrom: null }
  expect(openAt(closed, at('09:00:00'))).toEqual({ onMyWay: false, noAccess: false })
})
