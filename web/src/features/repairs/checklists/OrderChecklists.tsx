/** The checklists of a work order: answered on the job, read in the office. */
import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'

import { orderChecklistsQuery } from '~/api/checklists'
import type { WorkOrder } from '~/api/types'
import { can, isStaff } from '~/lib/can'
import styles from './Checklist.module.css'
import { ChecklistCard } from './ChecklistCard'
import { PutChecklistDialog } from './PutChecklistDialog'

/** Its answers stand: it was done, or it will not be done. */
const over = ['Declined', 'Completed', 'Verified', 'Cancelled']

export function OrderChecklists({ order }: { order: WorkOrder }) {
  const { me } = useRouteContext({ from: '/shell' })
  const [putting, setPutting] = useState(false)
  const items = useQuery(orderChecklistsQuery(order.id)).data?.items ?? []
  const open = !over.includes(order.status)
  const mayPut = open && isStaff(me.user.role) && can(me, 'workorders:create')
  if (items.length === 0 && !mayPut) return null
  return (
    <div className={styles.lists}>
      {items.map((list) => (
        <ChecklistCard
          key={list.id}
          list={list}
          order={order}
          mayAnswer={open && can(me, 'workorders:progress')}
          mayRemove={mayPut}
        />
      ))}
      {mayPut && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={() => setPutting(true)}
          >
            Put a checklist on
          </Button>
        </div>
      )}
      {putting && (
        <PutChecklistDialog order={order} have={items} onClose={() => setPutting(false)} />
      )}
    </div>
  )
}
