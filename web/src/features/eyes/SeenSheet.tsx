/** What they are shown. */
import { List, Text } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Seen } from '~/api/seenBy'
import type { Contact, PropertySeen, TicketPage } from '~/api/types'
import { count, words } from '~/lib/words'
import { Facts } from '~/ui/Facts'
import { Section } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

export function SeenSheet({ answer }: { answer: Seen }) {
  switch (answer.kind) {
    case 'tickets':
      return answer.seen.page ? <SeenTicket page={answer.seen.page} /> : null
    case 'properties':
      return <SeenProperty seen={answer.seen} />
    default:
      return answer.seen.contact ? <SeenContact contact={answer.seen.contact} /> : null
  }
}

function SeenTicket({ page }: { page: TicketPage }) {
  const { ticket, events, workOrders, messages, attachments, quotes } = page
  return (
    <Section title={`${ticket.number} ${ticket.title}`}>
      <Facts
        columns
        facts={[
          { name: 'Status', value: <StatusTag status={ticket.status} quiet /> },
          { name: 'Where', value: ticket.address },
          { name: 'Described', value: ticket.description },
          { name: 'Reported by', value: page.reporter?.name },
          { name: 'Photos', value: count(attachments.length, 'file') },
          { name: 'Quotes', value: count(quotes.length, 'quote') },
        ]}
      />
      <Lines title="Timeline">
        {events.map(({ id, text, at }) => (
          <List.Item key={id}>
            {text} <Ago at={at} />
          </List.Item>
        ))}
      </Lines>
      <Lines title="Jobs">
        {workOrders.map(({ id, number, status, contractorName }) => (
          <List.Item key={id}>
            {number}: {words(status)}
            {contractorName ? `, ${contractorName}` : ''}
          </List.Item>
        ))}
      </Lines>
      <Lines title="Messages">
        {messages.map(({ id, from, body }) => (
          <List.Item key={id}>
            {from}: {body}
          </List.Item>
        ))}
      </Lines>
    </Section>
  )
}

function SeenProperty({ seen: { property, units } }: { seen: PropertySeen }) {
  if (!property) return null
  return (
    <Section title={property.addressLine1}>
      <Facts
        columns
        facts={[
          { name: 'Town', value: `${property.city} ${property.postcode}` },
          { name: 'Type', value: words(property.propertyType) },
          { name: 'Open tickets', value: property.openTickets },
        ]}
      />
      <Lines title="Units">
        {units.map(({ id, address }) => (
          <List.Item key={id}>{address}</List.Item>
        ))}
      </Lines>
    </Section>
  )
}

function SeenContact({ contact }: { contact: Contact }) {
  return (
    <Section title={contact.name}>
      <Facts
        columns
        facts={[
          { name: 'Phone', value: contact.phoneE164 },
          { name: 'Email', value: contact.email },
          { name: 'Prefers', value: contact.preferredChannel && words(contact.preferredChannel) },
        ]}
      />
    </Section>
  )
}

function Lines({ title, children }: { title: string; children: ReactNode[] }) {
  return (
    <>
      <Text fw={600} size="sm" mt="md">
        {title} ({children.length})
      </Text>
      {children.length > 0 && (
        <List size="sm" mt={4}>
          {children}
        </List>
      )}
    </>
  )
}
