/** Keeps what is typed: soon after the last key, one save at a time, the newest always last. */

export type Keeping = 'idle' | 'waiting' | 'saving' | 'failed'

type Options<T> = {
  save: (value: T, leaving: boolean) => Promise<unknown>
  onState?: (state: Keeping) => void
  /** How long nothing is typed before it is saved, in milliseconds. */
  pause?: number
  /** How long after a failure it is tried again, in milliseconds. */
  again?: number
}

export function createAutosave<T>({ save, onState, pause = 800, again = 5000 }: Options<T>) {
  let waiting: { value: T } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: Keeping = 'idle'

  function become(next: Keeping) {
    if (next === state) return
    state = next
    onState?.(next)
  }

  function schedule(after: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(false), after)
  }

  function run(leaving: boolean): Promise<void> {
    clearTimeout(timer)
    // What came meanwhile is saved once this save has ended.
    if (running) return running.then(() => (waiting ? run(leaving) : undefined))
    const next = waiting
    if (!next) return Promise.resolve()
    waiting = undefined
    become('saving')
    running = save(next.value, leaving).then(
      () => {
        running = undefined
        become(waiting ? 'waiting' : 'idle')
      },
      () => {
        running = undefined
        // Something newer is saved instead; else the same again.
        waiting ??= next
        become('failed')
        schedule(again)
      },
    )
    return running
  }

  return {
    state: () => state,
    keep(value: T) {
      waiting = { value }
      if (state !== 'saving') become('waiting')
      schedule(pause)
    },
    /** Saves at once what waits, as when the page is left. */
    flush: () => run(true),
    /** Forgets what waits, and comes back when nothing is under way. */
    async stop() {
      clearTimeout(timer)
      waiting = undefined
      await running
      clearTimeout(timer)
      waiting = undefined
      become('idle')
    },
  }
}

export type Autosave<T> = ReturnType<typeof createAutosave<T>>
