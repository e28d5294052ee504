/** One contractor: trades, licences, numbers, current jobs. */
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { contractorQuery } from '~/api/contractors'
import type { Contractor } from '~/api/types'
import { words } from '~/lib/words'
import { DataTable } from '~/ui/DataTable'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { MailLink, PhoneLink } from '~/ui/Reach'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import { CurrentJobs } from './CurrentJobs'
import { ExpiryWords } from './LicenceWords'
import { hours, percent, stars } from './numbers'

export function ContractorPage({ id }: { id: string }) {
  const query = useQuery(contractorQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="contractor" />}>
      {(firm) => <ContractorSheet firm={firm} />}
    </Loaded>
  )
}

function ContractorSheet({ firm }: { firm: Contractor }) {
  return (
    <Page
      title={firm.companyName}
      beside={<StatusTag status={firm.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/contractors" {...props} />}>
          Contractors
        </Anchor>
      }
    >
      <Card label="Facts">
        <Facts
          columns
          facts={[
            { name: 'Trades', value: firm.serviceCategories.map(words).join(', ') },
            { name: 'Contact', value: firm.contactName },
            { name: 'Phone', value: firm.phoneE164 && <PhoneLink phone={firm.phoneE164} /> },
            { name: 'Email', value: firm.email && <MailLink email={firm.email} /> },
            { name: 'Rating', value: stars(firm.rating) },
            { name: 'Jobs completed', value: percent(firm.completionRate) },
            { name: 'Usually answers within', value: hours(firm.avgResponseTimeHours) },
            { name: 'Open jobs', value: firm.openOrders },
          ]}
        />
      </Card>
      <Section title="Licences" flush>
        <Licences firm={firm} />
      </Section>
      <Section title="Current jobs" flush>
        <CurrentJobs contractorId={firm.id} />
      </Section>
    </Page>
  )
}

function Licences({ firm }: { firm: Contractor }) {
  if (firm.tradeLicences.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="lg" pb="lg">
        No licence is recorded.
      </Text>
    )
  }
  return (
    <DataTable
      label="Licences"
      rows={firm.tradeLicences}
      rowKey={({ scheme, number }) => `${scheme} ${number}`}
      columns={[
        { head: 'Scheme', cell: (one) => words(one.scheme) },
        { head: 'Number', cell: (one) => one.number },
        { head: 'Valid', cell: (one) => <ExpiryWords expires={one.expires} /> },
      ]}
    />
  )
}
