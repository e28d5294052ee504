/** One person: how to reach them, where they live, the repairs there. */
import { Anchor, Button, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contactQuery } from '~/api/contacts'
import { itemsOf } from '~/api/page'
import { tenancyListQuery } from '~/api/tenancies'
import type { Contact, Me } from '~/api/types'
import { can } from '~/lib/can'
import { words } from '~/lib/words'
import { ContactDialog } from '~/ui/data/ContactDialog'
import { History } from '~/ui/data/History'
import { ArchivedNote, LifeDialogs, LifeMenu } from '~/ui/data/Life'
import { MaybeTwice } from '~/ui/data/MaybeTwice'
import { Merges } from '~/ui/data/Merges'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { AlertDialog } from '~/ui/data/place/AlertDialog'
import { ContactAlerts } from '~/ui/data/place/AlertLines'
import { TicketLines } from '~/ui/data/TicketLines'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { MailLink, PhoneLink } from '~/ui/Reach'
import { Rows, Sheet } from '~/ui/Skeletons'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import { Consents } from './Consents'
import { LivedAt } from './LivedAt'
import { Owned } from './Owned'
import type { contactDialogs } from './search'

type Search = { do?: (typeof contactDialogs)[number] }
type Props = { me: Me; id: string; search: Search }

export function ContactPage({ me, id, search }: Props) {
  const query = useQuery(contactQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="person" />}>
      {(contact) => <ContactSheet me={me} contact={contact} search={search} />}
    </Loaded>
  )
}

function ContactSheet({ me, contact, search }: { me: Me; contact: Contact; search: Search }) {
  const navigate = useNavigate()
  const show = (dialog: Search['do']) =>
    void navigate({
      to: '/contacts/$contactId',
      params: { contactId: contact.id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  return (
    <Page
      title={contact.name}
      beside={<Tag meaning="plain">{words(contact.type)}</Tag>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/contacts" {...props} />}>
          People
        </Anchor>
      }
      actions={
        can(me, 'contacts:write') && (
          <>
            {!contact.archivedAt && (
              <Button variant="default" onClick={() => show('edit')}>
                Edit
              </Button>
            )}
            {can(me, 'properties:write') && (
              <Button variant="default" onClick={() => show('alert')}>
                Add alert
              </Button>
            )}
            <LifeMenu
              kind="contacts"
              thing={contact}
              name={contact.name}
              show={show}
              onDeleted={() => void navigate({ to: '/contacts' })}
            />
          </>
        )
      }
    >
      <ArchivedNote kind="contacts" thing={contact} />
      <Merges id={contact.id} />
      {!contact.archivedAt && <MaybeTwice id={contact.id} />}
      <ContactAlerts contactId={contact.id} mayWrite={can(me, 'properties:write')} />
      <Card label="Facts">
        <Facts
          columns
          facts={[
            { name: 'Phone', value: contact.phoneE164 && <PhoneLink phone={contact.phoneE164} /> },
            { name: 'Email', value: contact.email && <MailLink email={contact.email} /> },
            { name: 'Prefers', value: contact.preferredChannel && words(contact.preferredChannel) },
            {
              name: 'Reachable',
              value: contact.isValid ? 'Yes' : <Text c="var(--mu-late)">No: mail comes back</Text>,
            },
            { name: 'Known since', value: <Ago at={contact.createdAt} /> },
          ]}
        />
      </Card>
      {can(me, 'properties:read') && (
        <Owned contactId={contact.id} isOwner={contact.type === 'Owner'} />
      )}
      <Homes contactId={contact.id} />
      <Consents contact={contact} mayWrite={can(me, 'contacts:write')} />
      <History kind="contacts" id={contact.id} />
      <OfficeLinks id={contact.id} seen="contacts" />
      {(search.do === 'archive' || search.do === 'restore') && (
        <LifeDialogs
          kind="contacts"
          thing={contact}
          name={contact.name}
          dialog={search.do}
          onClose={() => show(undefined)}
        />
      )}
      {search.do === 'alert' && (
        <AlertDialog about={{ contactId: contact.id }} onClose={() => show(undefined)} />
      )}
      {search.do === 'edit' && can(me, 'contacts:write') && (
        <ContactDialog contact={contact} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}

/** The tenancies, and the tickets at the home of the active one. */
function Homes({ contactId }: { contactId: string }) {
  const query = useInfiniteQuery(tenancyListQuery({ contactId }))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
      {(data) => {
        const tenancies = itemsOf(data)
        const active = tenancies.find(({ status }) => status === 'Active')
        return (
          <>
            <Section title="Tenancies" flush>
              <LivedAt tenancies={tenancies} />
            </Section>
            {active && (
              <Section title="Tickets at their home" flush>
                <TicketLines
                  filter={{ unitId: active.unitId }}
                  empty="No repair has been reported there."
                />
              </Section>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
