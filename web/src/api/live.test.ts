import { QueryClient } from '@tanstack/react-query'

import { createLive, keysOf } from './live'

class FakeEvents extends EventTarget {
  static readonly CLOSED = 2
  static last: FakeEvents | undefined
  readyState = 1
  onerror: (() => void) | null = null
  constructor() {
    super()
    FakeEvents.last = this
  }
  close() {
    this.readyState = 2
  }
  say(type: string, data = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEvents)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function start() {
  const queryClient = new QueryClient()
  const invalidated = vi.spyOn(queryClient, 'invalidateQueries')
  const live = createLive(queryClient)
  const stop = live.subscribe(() => {})
  return { live, stop, invalidated }
}

test('a change of a work order makes its ticket and the lists old', () => {
  expect(keysOf({ kind: 'workOrder', id: 'w1', ticketId: 'k1' })).toEqual([
    ['work-orders'],
    ['tickets'],
    ['contractors'],
    ['visits'],
    ['offers'],
    ['ticket', 'k1'],
  ])
  expect(keysOf({ kind: 'presence', id: 'k1', ticketId: 'k1' })).toEqual([
    ['ticket', 'k1', 'presence'],
  ])
  expect(keysOf({ kind: 'draft', id: 'u1', ticketId: 'k1' })).toEqual([
    ['drafts'],
    ['ticket', 'k1', 'drafts'],
  ])
  expect(keysOf({ kind: 'something-new', id: 'x' })).toEqual([])
})

test('many changes at once are read again once', () => {
  const { invalidated, stop } = start()
  FakeEvents.last?.say('hello')
  for (let n = 0; n < 5; n += 1) FakeEvents.last?.say('change', { kind: 'job', id: `${n}` })
  vi.advanceTimersByTime(300)
  expect(invalidated.mock.calls).toEqual([[{ queryKey: ['jobs'] }]])
  stop()
})

test('after a break everything is read again, and the dot says so meanwhile', () => {
  const { live, invalidated, stop } = start()
  FakeEvents.last?.say('hello')
  expect(live.state()).toBe('live')
  FakeEvents.last?.onerror?.()
  expect(live.state()).toBe('reconnecting')
  FakeEvents.last?.say('hello')
  expect(live.state()).toBe('live')
  expect(invalidated).toHaveBeenCalledExactlyOnceWith()
  stop()
})

test('when nobody looks any more the stream is closed', () => {
  const { stop } = start()
  stop()
  expect(FakeEvents.last?.readyState).toBe(2)
})
