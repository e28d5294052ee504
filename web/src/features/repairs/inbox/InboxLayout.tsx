/** The list, and beside it (on phones instead of it) the ticket that is open. */
import type { ReactNode } from 'react'

import type { Me } from '~/api/types'

import type { InboxSearch } from '../search'
import styles from './Inbox.module.css'
import { InboxList } from './InboxList'

type Props = { me: Me; search: InboxSearch; openId?: string; children: ReactNode }

export function InboxLayout({ me, search, openId, children }: Props) {
  return (
    <div className={styles.layout} data-open={openId !== undefined}>
      <section className={styles.list} aria-label="Inbox">
        <InboxList me={me} search={search} openId={openId} />
      </section>
      <div className={styles.detail}>{children}</div>
    </div>
  )
}
