/** Jobs: all work orders, for the office. */
import { IconClipboardList } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import type { WorkOrder } from '~/api/types'
import { workOrderListQuery } from '~/api/workOrders'
import { orderActions } from '~/lib/actions'
import { ActionMenu } from '~/ui/ActionMenu'
import { DueTag } from '~/ui/ClockTag'
import { type Column, DataTable } from '~/ui/DataTable'
import { ViewsMenu } from '~/ui/data/views/ViewsMenu'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FoldedFilters } from '~/ui/FoldedFilters'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { SortSelect } from '~/ui/SortSelect'
import { StatusTag } from '~/ui/StatusTag'
import { Visit } from '~/ui/When'

import type { DialogSearch } from '../search'
import { useDialogAddress } from '../useDialog'
import { useQuickMoves } from '../useQuickMoves'
import { OrderDialogs } from './OrderDialogs'
import { OrderFilters } from './OrderFilters'
import { type OrderSort, orderOrders } from './orders'

/** Lists such as `Created,Offered`. */
export type OrdersSearch = DialogSearch & {
  status?: string
  priority?: string
  contractor?: string
  sort?: OrderSort
}

const columns: Column<WorkOrder>[] = [
  {
    head: 'Job',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} search={{ tab: 'jobs' }}>
        {one.ticketTitle}
      </Link>
    ),
  },
  { head: 'Number', tight: true, cell: (one) => one.number },
  { head: 'Where', cell: (one) => one.address },
  { head: 'Contractor', cell: (one) => one.contractorName ?? 'Nobody yet' },
  {
    head: 'Visit',
    cell: (one) =>
      one.scheduledStartAt ? (
        <Visit start={one.scheduledStartAt} end={one.scheduledEndAt} />
      ) : (
        'Not agreed yet'
      ),
  },
  { head: 'Due', cell: (one) => (one.dueAt ? <DueTag due={one.dueAt} quiet /> : '–') },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
]

export function OrdersPage({ search }: { search: OrdersSearch }) {
  const navigate = useNavigate()
  const { open, close } = useDialogAddress()
  const quick = useQuickMoves()
  const { status, priority, contractor, sort } = search
  const narrowed = [status, priority, contractor].some(Boolean)
  const filter = { status, priority, contractorId: contractor, sort }
  function change(patch: Partial<OrdersSearch>) {
    const to = { status, priority, contractor, sort, ...patch }
    void navigate({ to: '/work-orders', search: to, replace: true })
  }
  const query = useInfiniteQuery({
    ...workOrderListQuery(filter),
    placeholderData: keepLast,
  })
  const chosen = query.data && itemsOf(query.data).find(({ id }) => id === search.order)
  const actions: Column<WorkOrder> = {
    head: 'Actions',
    cell: (one) => (
      <ActionMenu
        label={`Actions for ${one.number}`}
        actions={orderActions(one)}
        onPick={(action) => {
          if (!quick(action)) open(action)
        }}
      />
    ),
  }
  return (
    <Page title="Jobs" actions={<ExportMenu list="work-orders" filters={filter} />}>
      <ListFrame
        query={query}
        tools={
          <>
            <FoldedFilters count={[status, priority, contractor].filter(Boolean).length}>
              <OrderFilters search={search} onChange={change} />
            </FoldedFilters>
            <SortSelect
              orders={orderOrders}
              value={sort}
              onChange={(next) => change({ sort: next })}
            />
            <ViewsMenu list="WorkOrders" search={search} />
          </>
        }
        empty={
          <Empty
            icon={<IconClipboardList size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No job matches' : 'No jobs yet'}
          >
            {narrowed
              ? 'Take a filter away to see more.'
              : 'Open a ticket and raise a work order; it appears here.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Jobs"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[...columns, actions]}
          />
        )}
      </ListFrame>
      {chosen && <OrderDialogs order={chosen} action={search.do} onClose={close} />}
    </Page>
  )
}
