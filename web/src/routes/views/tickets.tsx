import { Outlet, useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { InboxLayout } from '~/features/repairs/inbox/InboxLayout'
import { NothingOpen } from '~/features/repairs/inbox/NothingOpen'
import { MyRepairsPage } from '~/features/repairs/mine/MyRepairsPage'
import { SimpleTicket } from '~/features/repairs/mine/SimpleTicket'
import { TicketView } from '~/features/repairs/ticket/TicketView'
import { isStaff } from '~/lib/can'

export function Inbox() {
  const { me } = useRouteContext({ from: '/shell' })
  const search = useSearch({ from: '/shell/tickets' })
  const { ticketId } = useParams({ strict: false })
  if (!isStaff(me.user.role)) return <Outlet />
  return (
    <InboxLayout me={me} search={search} openId={ticketId}>
      <Outlet />
    </InboxLayout>
  )
}

export function InboxIndex() {
  const { me } = useRouteContext({ from: '/shell' })
  return isStaff(me.user.role) ? <NothingOpen /> : <MyRepairsPage me={me} />
}

export function Ticket() {
  const { me } = useRouteContext({ from: '/shell' })
  const search = useSearch({ from: '/shell/tickets/$ticketId' })
  const { ticketId } = useParams({ from: '/shell/tickets/$ticketId' })
  if (!isStaff(me.user.role)) return <SimpleTicket me={me} id={ticketId} search={search} />
  return <TicketView id={ticketId} search={search} />
}
