/** One contractor: what they do and show, their figures, jobs, and all that ever happened. */
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contractorQuery } from '~/api/contractors'
import type { Contractor, Me } from '~/api/types'
import { can, isStaff } from '~/lib/can'
import { pounds } from '~/lib/money'
import { words } from '~/lib/words'
import { DataTable } from '~/ui/DataTable'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { MailLink, PhoneLink } from '~/ui/Reach'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import { ContractorActions } from './ContractorActions'
import { ContractorDialog } from './ContractorDialog'
import { CurrentJobs } from './CurrentJobs'
import { Diary } from './Diary'
import { figuresOf } from './Figure'
import { FirmUsers } from './FirmUsers'
import { History } from './History'
import { ExpiryWords } from './LicenceWords'
import { MoveDialog } from './MoveDialog'
import { People } from './People'
import { Standing } from './Standing'
import type { ContractorDialogName } from './search'
import { cisWords, vatWords } from './taxWords'

type Search = { do?: ContractorDialogName }
type Props = { me: Me; id: string; search: Search }

export function ContractorPage({ me, id, search }: Props) {
  const query = useQuery(contractorQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="contractor" />}>
      {(firm) => <ContractorSheet me={me} firm={firm} search={search} />}
    </Loaded>
  )
}

function ContractorSheet({ me, firm, search }: { me: Me; firm: Contractor; search: Search }) {
  const navigate = useNavigate()
  const show = (dialog: Search['do']) =>
    void navigate({
      to: '/contractors/$contractorId',
      params: { contractorId: firm.id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  const mayWrite = can(me, 'contractors:write')
  const move = firm.moves.find(({ to, allowed }) => allowed && search.do === `move-${to}`)
  return (
    <Page
      title={firm.companyName}
      beside={<StatusTag status={firm.status === 'Inactive' ? 'Archived' : firm.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/contractors" {...props} />}>
          Contractors
        </Anchor>
      }
      actions={mayWrite && <ContractorActions firm={firm} show={show} />}
    >
      <Standing firm={firm} />
      <Card label="Facts">
        <FirmFacts me={me} firm={firm} />
      </Card>
      <Section title="Insurance and money">
        <MoneyFacts firm={firm} />
      </Section>
      <Section title="Licences" flush>
        <Licences firm={firm} />
      </Section>
      <Section title="Current jobs" flush>
        <CurrentJobs contractorId={firm.id} />
      </Section>
      {can(me, 'users:manage') && <FirmUsers firm={firm} />}
      <People me={me} contractorId={firm.id} />
      <Diary me={me} contractorId={firm.id} />
      <Section title="Everything that happened" flush>
        <History contractorId={firm.id} />
      </Section>
      <OfficeLinks id={firm.id} />
      {search.do === 'edit' && mayWrite && (
        <ContractorDialog firm={firm} onClose={() => show(undefined)} />
      )}
      {move && <MoveDialog firm={firm} move={move} onClose={() => show(undefined)} />}
    </Page>
  )
}

function FirmFacts({ me, firm }: { me: Me; firm: Contractor }) {
  const contact = isStaff(me.user.role) ? (
    <Link to="/contacts/$contactId" params={{ contactId: firm.contactId }}>
      {firm.contactName}
    </Link>
  ) : (
    firm.contactName
  )
  return (
    <Facts
      columns
      facts={[
        { name: 'Trades', value: firm.serviceCategories.map(words).join(', ') },
        {
          name: 'Goes to',
          value: firm.serviceAreas.length > 0 ? firm.serviceAreas.join(', ') : 'Everywhere',
        },
        { name: 'Contact', value: contact },
        { name: 'Phone', value: firm.phoneE164 && <PhoneLink phone={firm.phoneE164} /> },
        {
          name: 'Out of hours',
          value: firm.outOfHoursPhone && <PhoneLink phone={firm.outOfHoursPhone} />,
        },
        { name: 'Email', value: firm.email && <MailLink email={firm.email} /> },
        ...figuresOf(firm),
        { name: 'Open jobs', value: firm.openOrders },
        { name: 'Visits at one time', value: firm.crews },
      ]}
    />
  )
}

function MoneyFacts({ firm }: { firm: Contractor }) {
  const insurer = [firm.insuranceProvider, firm.insurancePolicyNumber].filter(Boolean).join(', ')
  return (
    <Facts
      columns
      facts={[
        { name: 'Insured with', value: insurer || null },
        {
          name: 'Insurance',
          value: firm.insuranceExpiresOn ? (
            <ExpiryWords expires={firm.insuranceExpiresOn} quiet />
          ) : (
            'Not on record'
          ),
        },
        { name: 'Call-out, before VAT', value: pounds(firm.callOutRateGbp) },
        { name: 'Hour, before VAT', value: pounds(firm.hourlyRateGbp) },
        { name: 'VAT', value: firm.vatNumber ?? vatWords[firm.vatStatus] },
        { name: 'CIS', value: cisWords[firm.cisStatus] },
      ]}
    />
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
        { head: 'Scheme', cell: (one) => one.scheme },
        { head: 'Number', cell: (one) => one.number },
        { head: 'Valid', cell: (one) => <ExpiryWords expires={one.expires} /> },
      ]}
    />
  )
}
