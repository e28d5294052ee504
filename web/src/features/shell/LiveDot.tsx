/** Says whether changes of others show by themselves. */
import { useSyncExternalStore } from 'react'

import type { Live, LiveState } from '~/api/live'

import styles from './Shell.module.css'

const says: Record<LiveState, { word: string; title: string }> = {
  connecting: { word: 'Connecting', title: 'Connecting to live changes' },
  live: { word: 'Live', title: 'Changes of others show by themselves' },
  reconnecting: { word: 'Reconnecting', title: 'What you see may be some minutes old' },
}

export function LiveDot({ live }: { live: Live }) {
  const state = useSyncExternalStore(live.subscribe, live.state)
  return (
    <span className={styles.live} data-state={state} role="status" title={says[state].title}>
      <span aria-hidden />
      <span className={styles.liveWord}>{says[state].word}</span>
    </span>
  )
}
