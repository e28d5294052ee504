import { createAutosave, type Keeping } from './autosave'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function start() {
  const saved: string[] = []
  const states: Keeping[] = []
  let answer: { ok: () => void; fail: () => void } | undefined
  const auto = createAutosave<string>({
    save: (value) =>
      new Promise<void>((resolve, reject) => {
        saved.push(value)
        answer = { ok: resolve, fail: () => reject(new Error('away')) }
      }),
    onState: (state) => states.push(state),
  })
  async function end(how: 'ok' | 'fail') {
    answer?.[how]()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { auto, saved, states, end }
}

test('what is typed in one go is saved once, when it pauses', async () => {
  const { auto, saved, states, end } = start()
  for (const text of ['a', 'ab', 'abc']) {
    auto.keep(text)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(800)
  expect(saved).toEqual(['abc'])
  await end('ok')
  expect(states).toEqual(['waiting', 'saving', 'idle'])
})

test('one save at a time, and the newest is the last', async () => {
  const { auto, saved, end } = start()
  auto.keep('a')
  await vi.advanceTimersByTimeAsync(800)
  auto.keep('ab')
  auto.keep('abc')
  await vi.advanceTimersByTimeAsync(5000)
  expect(saved).toEqual(['a'])
  await end('ok')
  await vi.advanceTimersByTimeAsync(800)
  expect(saved).toEqual(['a', 'abc'])
  await end('ok')
  expect(auto.state()).toBe('idle')
})

test('what fails is tried again, with what was typed since', async () => {
  const { auto, saved, end } = start()
  auto.keep('a')
  await vi.advanceTimersByTimeAsync(800)
  await end('fail')
  expect(auto.state()).toBe('failed')
  auto.keep('ab')
  await vi.advanceTimersByTimeAsync(5000)
  expect(saved).toEqual(['a', 'ab'])
})

test('leaving saves at once; stopping forgets what waits and waits for what is under way', async () => {
  const { auto, saved, end } = start()
  auto.keep('a')
  void auto.flush()
  expect(saved).toEqual(['a'])
  auto.keep('ab')
  let stopped = false
  void auto.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(2000)
  expect(stopped).toBe(false)
  await end('ok')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([stopped, saved]).toEqual([true, ['a']])
})
