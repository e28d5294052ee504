/** Takes the list out as a file, with the filters that are on. For those who may. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { compact } from '~/api/page'
import { sessionQuery } from '~/api/session'
import { can } from '~/lib/can'

/** The lists that the server gives as files. */
export type ExportableList =
  | 'assets'
  | 'audit'
  | 'consents'
  | 'contacts'
  | 'contractors'
  | 'hazards'
  | 'imports'
  | 'incidents'
  | 'invitations'
  | 'keys'
  | 'properties'
  | 'rate-lists'
  | `rate-lists/${string}/rates`
  | 'tenancies'
  | 'tickets'
  | 'units'
  | 'users'
  | 'visits'
  | 'work-orders'

type Filters = Record<string, string | boolean | readonly string[] | undefined>
type Props = {
  list: ExportableList
  /** What is exported, where a page has several lists. */
  label?: string
  filters?: Filters
  /** Only its icon, where there is little room. */
  small?: boolean
}

/** Where the file is: the list's own address and filters. */
export function exportUrl(list: ExportableList, format: string, filters: Filters = {}): string {
  const asked = Object.entries(compact(filters)).map(([name, value]) => [name, String(value)])
  const query = new URLSearchParams(asked).toString()
  return `/api/v1/${list}/export/${format}${query && `?${query}`}`
}

export function ExportMenu({ list, label = 'Export', filters, small }: Props) {
  const { data: me } = useQuery(sessionQuery)
  if (!me || !can(me, list === 'audit' ? 'audit:read' : 'data:export')) return null
  return (
    <Menu width={240}>
      <Menu.Target>
        {small ? (
          <ActionIcon variant="default" size={36} aria-label={label} title={label}>
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {label}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={exportUrl(list, 'csv', filters)} download>
          CSV, for any program
        </Menu.Item>
        <Menu.Item component="a" href={exportUrl(list, 'xlsx', filters)} download>
          Spreadsheet (XLSX)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
