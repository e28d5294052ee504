/** The job sheet of a work order, made to be printed. */
import { Button, List, Text, Title } from '@mantine/core'
import { IconFileText, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { jobSheetQuery } from '~/api/papers'
import type { JobSheet } from '~/api/types'
import { pounds } from '~/lib/money'
import { exact } from '~/lib/time'
import { words } from '~/lib/words'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Page } from '~/ui/Page'

import styles from './Sheet.module.css'

export function SheetPage({ orderId }: { orderId: string }) {
  const query = useQuery(jobSheetQuery(orderId))
  return (
    <Loaded query={query} missing={<Missing what="job" />}>
      {(sheet) => (
        <Page
          title={`Job sheet ${sheet.number}`}
          narrow
          above={<Text size="sm">{sheet.organisation}</Text>}
          actions={<Actions sheet={sheet} />}
        >
          <Sheet sheet={sheet} />
        </Page>
      )}
    </Loaded>
  )
}

function Actions({ sheet }: { sheet: JobSheet }) {
  return (
    <>
      <Button
        className={styles.screen}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => window.print()}
      >
        Print
      </Button>
      <Button
        className={styles.screen}
        component="a"
        href={`/api/v1/work-orders/${sheet.id}/sheet.pdf`}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden />}
      >
        PDF
      </Button>
    </>
  )
}

function Sheet({ sheet }: { sheet: JobSheet }) {
  const { contact } = sheet
  return (
    <article className={styles.sheet}>
      <Facts
        columns
        facts={[
          { name: 'Job', value: sheet.title },
          { name: 'Ticket', value: <TicketLink sheet={sheet} /> },
          { name: 'Address', value: sheet.address },
          { name: 'Visit', value: sheet.visit ?? 'Not agreed yet' },
          sheet.target && { name: 'To be put right by', value: exact(sheet.target) },
          contact && {
            name: 'Contact',
            value: contact.phone ? (
              <>
                {contact.name}, <a href={`tel:${contact.phone}`}>{contact.phone}</a>
              </>
            ) : (
              contact.name
            ),
          },
          sheet.contractor && { name: 'Contractor', value: sheet.contractor },
          sheet.who && { name: 'Who comes', value: sheet.who },
          { name: 'Status', value: words(sheet.status) },
        ]}
      />
      {sheet.needs.length > 0 && (
        <Part title="What this home needs">
          <Points points={sheet.needs} />
        </Part>
      )}
      {sheet.alerts.length > 0 && (
        <Part title="Take care">
          <Points points={sheet.alerts.map(({ kind, text }) => `${words(kind)}: ${text}`)} />
        </Part>
      )}
      {sheet.work && <Part title="What is to be done">{sheet.work}</Part>}
      {sheet.lines.length > 0 && (
        <Part title="Lines">
          <Points points={sheet.lines.map(lineWords)} />
          {sheet.totalGbp && <Text size="sm">Together {pounds(sheet.totalGbp)} without VAT.</Text>}
        </Part>
      )}
      {sheet.report && <Part title="What was reported">{sheet.report}</Part>}
      {sheet.access && <Part title="How to get in">{sheet.access}</Part>}
      {sheet.hints.length > 0 && (
        <Part title="Good to know">
          <Points points={sheet.hints.map(({ kind, text }) => `${words(kind)}: ${text}`)} />
        </Part>
      )}
      <Code sheet={sheet} />
    </article>
  )
}

/** "PLU-010 Renew tap washer: 2 Each (£37.00)"; what it costs only for who may know. */
function lineWords({ code, words: what, unit, quantity, costGbp }: JobSheet['lines'][number]) {
  return `${code} ${what}: ${quantity} ${unit}${costGbp ? ` (${pounds(costGbp)})` : ''}`
}

function TicketLink({ sheet }: { sheet: JobSheet }) {
  const ticketId = new URL(sheet.link).pathname.split('/').pop() ?? ''
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId }} search={{ tab: 'jobs' }}>
      {sheet.ticketNumber}
    </Link>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {typeof children === 'string' ? <p className={styles.words}>{children}</p> : children}
    </section>
  )
}

function Points({ points }: { points: string[] }) {
  return (
    <List size="sm">
      {points.map((point) => (
        <List.Item key={point}>{point}</List.Item>
      ))}
    </List>
  )
}

function Code({ sheet: { code, link } }: { sheet: JobSheet }) {
  return (
    <div className={styles.code}>
      <svg
        viewBox={`0 0 ${code.side} ${code.side}`}
        role="img"
        aria-label="Code that opens the job"
      >
        <rect width={code.side} height={code.side} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <Text size="sm">
        Read the code to open the job: <span className={styles.link}>{link}</span>
      </Text>
    </div>
  )
}
