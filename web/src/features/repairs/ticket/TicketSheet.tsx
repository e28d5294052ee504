/** The sheet of one ticket, with the dialogs that act on it. */
import { Tabs } from '@mantine/core'
import { useRouteContext } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'
import { isOpen } from '~/lib/actions'
import { isStaff } from '~/lib/can'
import { count } from '~/lib/words'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { PlaceNotes } from '~/ui/data/place/PlaceNotes'
import { TicketRuns } from '~/ui/data/rules/TicketRuns'
import { EmergencyNotice } from '~/ui/EmergencyNotice'
import { PageTitle } from '~/ui/Page'
import { Evidence } from '../evidence/Evidence'
import { HazardTab } from '../hazards/HazardTab'
import { ClosingLine } from '../life/ClosingLine'
import { Followers } from '../life/Followers'
import { Links } from '../life/Links'
import { MergedInto } from '../life/MergedInto'
import { RatingLine } from '../life/RatingLine'
import { Waiting } from '../life/Waiting'
import { StaffThreads } from '../messages/StaffThreads'
import { OrderDialogs } from '../orders/OrderDialogs'
import { Photos } from '../photos/Photos'
import type { Tab, TicketSearch } from '../search'
import { useTicketAddress } from '../useDialog'
import { useQuickMoves } from '../useQuickMoves'
import { PresenceProvider } from './doing'
import { Jobs } from './Jobs'
import { NextLine } from './NextLine'
import { PartOfIncident } from './PartOfIncident'
import { Present } from './Present'
import { Quotes } from './Quotes'
import { RecallNote } from './RecallNote'
import styles from './Ticket.module.css'
import { TicketDialogs } from './TicketDialogs'
import { TicketFacts } from './TicketFacts'
import { type OpenAction, TicketHead } from './TicketHead'
import { TicketKeys } from './TicketKeys'
import { Timeline } from './Timeline'

type Props = { page: TicketPage; search: TicketSearch }

export function TicketSheet({ page, search }: Props) {
  const { ticket } = page
  // Who may not read quotes is sent none, and is not told that there could be any.
  const seesQuotes = page.quotes.length > 0
  const seesHazards = useRouteContext({
    from: '/shell',
    select: ({ me }) => isStaff(me.user.role),
  })
  const { open, close, showTab } = useTicketAddress()
  const quick = useQuickMoves(ticket.id)
  const pick: OpenAction = (action) => {
    if (!quick(action)) open(action)
  }
  const order = page.workOrders.find(({ id }) => id === search.order)
  const sheet = (
    <article className={styles.sheet} aria-label={ticket.number}>
      <PageTitle>{`${ticket.number} ${ticket.title}`}</PageTitle>
      <TicketKeys page={page} onPick={pick} />
      <TicketHead page={page} onPick={pick} />
      {seesHazards && <Present />}
      {ticket.emergency && isOpen(ticket) && <EmergencyNotice advice={ticket.emergency.advice} />}
      <MergedInto page={page} />
      <PartOfIncident page={page} />
      <RecallNote page={page} />
      <NextLine page={page} onPick={pick} />
      <Waiting page={page} onPick={pick} />
      <ClosingLine page={page} may={page.can.note.allowed} />
      <RatingLine page={page} may={page.can.note.allowed} staff />
      <PlaceNotes ticketId={ticket.id} />
      <div className={styles.body}>
        <Tabs
          value={search.tab ?? 'timeline'}
          onChange={(tab) => showTab((tab ?? 'timeline') as Tab)}
          className={styles.story}
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
            <Tabs.Tab value="jobs">{tabName('Jobs', page.workOrders.length)}</Tabs.Tab>
            {seesHazards && <Tabs.Tab value="hazards">Hazards</Tabs.Tab>}
            <Tabs.Tab value="messages">{tabName('Messages', page.messages.length)}</Tabs.Tab>
            {seesQuotes && (
              <Tabs.Tab value="quotes">{tabName('Quotes', page.quotes.length)}</Tabs.Tab>
            )}
            <Tabs.Tab value="photos">{tabName('Photos', page.attachments.length)}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline">
            <Timeline page={page} />
          </Tabs.Panel>
          <Tabs.Panel value="jobs">
            <Jobs page={page} onPick={pick} />
          </Tabs.Panel>
          {seesHazards && (
            <Tabs.Panel value="hazards">
              <HazardTab page={page} />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="messages">
            <StaffThreads ticketId={ticket.id} />
          </Tabs.Panel>
          {seesQuotes && (
            <Tabs.Panel value="quotes">
              <Quotes quotes={page.quotes} />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="photos">
            <Photos page={page} />
          </Tabs.Panel>
        </Tabs>
        <aside className={styles.facts} aria-label="Facts">
          <TicketFacts page={page} />
          {seesHazards && <Followers ticketId={ticket.id} />}
          {seesHazards && <Links page={page} onPick={pick} />}
          <OfficeLinks id={ticket.id} seen="tickets" />
          <Evidence page={page} />
          <TicketRuns page={page} />
        </aside>
      </div>
      <TicketDialogs page={page} action={search.do} orderId={search.order} onClose={close} />
      {order && <OrderDialogs order={order} action={search.do} onClose={close} />}
    </article>
  )
  // Colleagues see each other; nobody else is told who looks.
  if (!seesHazards) return sheet
  return <PresenceProvider ticketId={ticket.id}>{sheet}</PresenceProvider>
}

function tabName(name: string, n: number) {
  return (
    <span>
      {name}
      {n > 0 && (
        <span className={styles.tabCount} title={count(n, 'entry', 'entries')}>
          {' '}
          {n}
        </span>
      )}
    </span>
  )
}
