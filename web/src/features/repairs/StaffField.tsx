/** A choice among the colleagues who run repairs. */
import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { userListQuery } from '~/api/office'

type Props = Omit<SelectProps, 'data'> & {
  /** Who is chosen already, though they may run repairs no more. */
  current?: { id: string; name: string } | null
}

export function StaffField({ current, ...field }: Props) {
  const users = useQuery(userListQuery()).data?.items ?? []
  const staff = users.filter(
    ({ isActive, role }) => isActive && ['OrgAdmin', 'Coordinator'].includes(role),
  )
  const data = staff.map(({ id, name }) => ({ value: id, label: name }))
  if (current && !data.some(({ value }) => value === current.id)) {
    data.unshift({ value: current.id, label: current.name })
  }
  return <Select {...field} data={data} searchable />
}
