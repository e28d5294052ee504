/** A ticket for residents and contractors: how it stands, what happens next, the story so far. */
import { useQuery } from '@tanstack/react-query'

import { ticketQuery } from '~/api/tickets'
import type { Me, TicketPage, Visit as TicketVisit } from '~/api/types'
import { ticketVisitsQuery } from '~/api/visits'
import { isOpen, ticketMove } from '~/lib/actions'
import { dateWords } from '~/lib/time'
import { PlaceNotes } from '~/ui/data/place/PlaceNotes'
import { EmergencyNotice } from '~/ui/EmergencyNotice'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { PriorityTag } from '~/ui/PriorityTag'
import { PhoneLink } from '~/ui/Reach'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { Visit } from '~/ui/When'

import { ClosingLine } from '../life/ClosingLine'
import { MergedInto } from '../life/MergedInto'
import { RatingLine } from '../life/RatingLine'
import { holdWords } from '../life/waits'
import { OwnThread } from '../messages/OwnThread'
import { OrderCard } from '../orders/OrderCard'
import { OrderDialogs } from '../orders/OrderDialogs'
import { VisitLines } from '../orders/VisitLines'
import { Certificates, certificatesOf } from '../photos/Certificates'
import { Photos } from '../photos/Photos'
import type { TicketSearch } from '../search'
import { Timeline } from '../ticket/Timeline'
import { useDialogAddress } from '../useDialog'
import { useQuickMoves } from '../useQuickMoves'
import { BackHome } from './BackHome'
import { ChooseTime, mayChoose } from './ChooseTime'
import { nextForResident } from './nextWords'
import { ResidentStatus } from './ResidentStatus'
import { TakeBack } from './TakeBack'

type Props = { me: Me; id: string; search: TicketSearch }

export function SimpleTicket({ me, id, search }: Props) {
  const query = useQuery(ticketQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="repair" />}>
      {(page) => <SimpleSheet me={me} page={page} search={search} />}
    </Loaded>
  )
}

function SimpleSheet({ me, page, search }: { me: Me; page: TicketPage; search: TicketSearch }) {
  const { ticket } = page
  const contractor = me.user.role === 'Contractor'
  const papers = certificatesOf(page.attachments)
  const visits = useQuery(ticketVisitsQuery(ticket.id)).data?.items ?? []
  return (
    <Page
      title={ticket.title}
      narrow
      above={<BackHome role={me.user.role} />}
      beside={
        contractor ? <StatusTag status={ticket.status} /> : <ResidentStatus ticket={ticket} />
      }
    >
      {ticket.emergency && isOpen(ticket) && <EmergencyNotice advice={ticket.emergency.advice} />}
      <MergedInto page={page} />
      <Card label="What happens next">
        <Facts
          columns
          facts={[
            { name: 'Next', value: contractor ? page.next.text : nextForResident(page) },
            ...factsOf(page, contractor),
          ]}
        />
      </Card>
      {!contractor &&
        page.workOrders
          .filter((order) => mayChoose(order, visits))
          .map((order) => <ChooseTime key={order.id} order={order} />)}
      {!contractor && <ClosingLine page={page} may />}
      {ticketMove(page, 'cancel')?.allowed && <TakeBack page={page} />}
      <RatingLine page={page} may={!contractor} />
      {!contractor && visits.length > 0 && (
        <Section title="Visits">
          <VisitLines visits={visits} />
        </Section>
      )}
      {contractor && <PlaceNotes ticketId={ticket.id} />}
      {contractor && <Orders page={page} search={search} visits={visits} />}
      <OwnThread ticketId={ticket.id} />
      <Section title="The story so far">
        <Timeline page={page} />
      </Section>
      {papers.length > 0 && (
        <Section title="Certificates">
          <Certificates attachments={papers} />
        </Section>
      )}
      <Section title="Photos">
        <Photos page={page} />
      </Section>
    </Page>
  )
}

function factsOf(page: TicketPage, contractor: boolean) {
  const { ticket, unit, reporter, workOrders } = page
  const visit = workOrders.find((one) => one.scheduledStartAt && one.status === 'Scheduled')
  return [
    { name: 'Number', value: ticket.number },
    { name: 'Home', value: unit.address },
    ticket.hold && { name: 'On hold', value: holdWords(ticket.hold) },
    ticket.deferredUntil && { name: 'Back on', value: dateWords(ticket.deferredUntil) },
    visit?.scheduledStartAt && {
      name: 'Visit',
      value: <Visit start={visit.scheduledStartAt} end={visit.scheduledEndAt} />,
    },
    !contractor && visit?.contractorName && { name: 'Who comes', value: visit.contractorName },
    contractor && { name: 'How urgent', value: <PriorityTag priority={ticket.priority} quiet /> },
    contractor &&
      reporter && {
        name: 'Reported by',
        value: (
          <>
            {reporter.name}
            <PhoneLink phone={reporter.phoneE164} />
          </>
        ),
      },
  ]
}

type OrdersProps = { page: TicketPage; search: TicketSearch; visits: TicketVisit[] }

function Orders({ page, search, visits }: OrdersProps) {
  const { open, close } = useDialogAddress()
  const quick = useQuickMoves(page.ticket.id)
  const chosen = page.workOrders.find(({ id }) => id === search.order)
  return (
    <>
      {page.workOrders.map((order) => (
        <OrderCard
          key={order.id}
          own
          order={order}
          visits={visits.filter(({ workOrderId }) => workOrderId === order.id)}
          onPick={(action) => {
            if (!quick(action)) open(action)
          }}
        />
      ))}
      {chosen && <OrderDialogs order={chosen} action={search.do} onClose={close} />}
    </>
  )
}
