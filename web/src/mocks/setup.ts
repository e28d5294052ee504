/** What every test stands on: the mock server, and browser parts that happy-dom lacks. */
import { cleanup, configure } from '@testing-library/react'
import { setupServer } from 'msw/node'

import { forgetDrafts } from './draftHandlers'
import { handlers } from './handlers'
import { forgetMessages } from './messageHandlers'

export const server = setupServer(...handlers)

// As with the tests' own limit: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 })

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class NoEvents {
  static readonly CLOSED = 2
  readyState = 0
  addEventListener() {}
  close() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver, EventSource: NoEvents })
const inBrowser = typeof document !== 'undefined'
if (inBrowser) {
  Element.prototype.scrollIntoView = () => {}
  Object.defineProperty(document, 'fonts', { value: new EventTarget() })
}

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  if (!inBrowser) return
  cleanup()
  forgetDrafts()
  forgetMessages()
  sessionStorage.clear()
})
afterAll(() => server.close())
