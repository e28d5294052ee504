/** The filters of a list: on a phone they are folded behind a button that says how many are on. */
import { Button } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'

import styles from './FoldedFilters.module.css'

type Props = { /** How many are on. */ count: number; children: ReactNode }

export function FoldedFilters({ count, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Button
        className={styles.fold}
        variant={count > 0 ? 'light' : 'default'}
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {count > 0 ? `Filters (${count})` : 'Filters'}
      </Button>
      <div id={id} className={styles.filters} data-open={open}>
        {children}
      </div>
    </>
  )
}
