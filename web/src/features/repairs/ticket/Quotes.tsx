/** What contractors ask for the work of a ticket, newest first. */
import { Table, Text } from '@mantine/core'
import { IconReceiptPound } from '@tabler/icons-react'

import type { TicketQuote } from '~/api/types'
import { pounds } from '~/lib/money'
import { words } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import styles from './Ticket.module.css'

export function Quotes({ quotes }: { quotes: TicketQuote[] }) {
  if (quotes.length === 0) {
    return (
      <Empty icon={<IconReceiptPound size={32} stroke={1.5} aria-hidden />} title="No quotes yet">
        A contractor’s quote for this repair stands here.
      </Empty>
    )
  }
  return (
    <div className={styles.messages}>
      {quotes.map((quote) => (
        <Quote key={quote.id} quote={quote} />
      ))}
    </div>
  )
}

function Quote({ quote }: { quote: TicketQuote }) {
  const name = `${quote.contractorName ?? 'A contractor'}, ${quote.workOrderNumber}`
  return (
    <section className={styles.message} aria-label={`Quote of ${name}`}>
      <Text fw={600}>
        {name}{' '}
        <Tag meaning={quote.status === 'Approved' ? 'done' : 'waiting'}>{words(quote.status)}</Tag>
      </Text>
      <Text size="xs" c="dimmed">
        Received <Ago at={quote.createdAt} />
      </Text>
      <Table.ScrollContainer minWidth={280}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>What</Table.Th>
              <Table.Th ta="right">Price</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {linesOf(quote).map((line) => (
              <Table.Tr key={line.description}>
                <Table.Td>{line.description}</Table.Td>
                <Table.Td ta="right">{pounds(line.total)}</Table.Td>
              </Table.Tr>
            ))}
            <Sum name="VAT" amount={quote.vatGbp} />
            <Sum name="Total" amount={quote.totalGbp} />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {quote.notes && <p className={styles.description}>{quote.notes}</p>}
    </section>
  )
}

function Sum({ name, amount }: { name: string; amount: string }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="right" fw={600}>
        {pounds(amount)}
      </Table.Td>
    </Table.Tr>
  )
}

type Line = { description: string; total: string }

/** The lines come as the contractor's own; what has no words or price is left out. */
function linesOf(quote: TicketQuote): Line[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return quote.lines.flatMap((line: Record<string, unknown>) => {
    const [description, total] = [text(line.description), text(line.total)]
    return description && total ? [{ description, total }] : []
  })
}
