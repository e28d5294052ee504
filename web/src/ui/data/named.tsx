/** Says by name whom a field stands for, where only the id is at hand. */
import { useQuery } from '@tanstack/react-query'

import { contactQuery } from '~/api/contacts'
import { contractorQuery } from '~/api/contractors'
import { userQuery } from '~/api/users'

type Props = { id: string }

function ContactName({ id }: Props) {
  return useQuery(contactQuery(id)).data?.name ?? 'Loading'
}

function FirmName({ id }: Props) {
  return useQuery(contractorQuery(id)).data?.companyName ?? 'Loading'
}

function UserName({ id }: Props) {
  return useQuery(userQuery(id)).data?.name ?? 'Loading'
}

export const sayContact = (id: string) => <ContactName id={id} />
export const sayFirm = (id: string) => <FirmName id={id} />
export const sayUser = (id: string) => <UserName id={id} />

/** Of several, as a form compares them. */
export const sayContacts = (ids: string) =>
  ids.split(', ').map((id, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <ContactName id={id} />
    </span>
  ))
