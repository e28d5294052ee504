import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { ConsentsPage } from '~/features/people/ConsentsPage'
import { ContactPage } from '~/features/people/ContactPage'
import { ContactsPage } from '~/features/people/ContactsPage'

export function Contacts() {
  const { me } = useRouteContext({ from: '/shell' })
  return <ContactsPage me={me} search={useSearch({ from: '/shell/contacts' })} />
}

export function Consents() {
  return <ConsentsPage search={useSearch({ from: '/shell/consents' })} />
}

export function Contact() {
  const { me } = useRouteContext({ from: '/shell' })
  const { contactId } = useParams({ from: '/shell/contacts/$contactId' })
  const search = useSearch({ from: '/shell/contacts/$contactId' })
  return <ContactPage me={me} id={contactId} search={search} />
}
