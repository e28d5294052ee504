/** The role of an account, and whom it stands for where the role asks. */
import { MultiSelect, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'

import type { Role, UserPermission } from '~/api/types'
import { options } from '~/lib/words'
import { ContactPicker } from '../ContactPicker'
import { ContractorPicker } from '../ContractorPicker'

import { permissionOptions } from './permissionWords'
import { roles } from './roles'

export type PartyValues = {
  role: Role
  permissions: UserPermission[]
  contractorId: string | null
  contactId: string | null
}

const can: Partial<Record<Role, string>> = {
  OrgAdmin: 'Does everything, looks after users and settings.',
  Coordinator: 'Looks after repairs, homes, people and contractors.',
  Viewer: 'Reads, changes nothing.',
  Contractor: 'Sees the jobs of one firm and moves them on.',
  Tenant: 'Reports repairs at home and follows them.',
}

/** What is sent of it: only what goes with the role. */
export function partyOf({ role, permissions, contractorId, contactId }: PartyValues) {
  return {
    role,
    permissions,
    contractorId: role === 'Contractor' ? contractorId : null,
    contactId: role === 'Tenant' ? contactId : null,
  }
}

export const partyChecks = {
  contractorId: (value: string | null, { role }: PartyValues) =>
    role === 'Contractor' && !value ? 'Choose the firm that they act for.' : null,
  contactId: (value: string | null, { role }: PartyValues) =>
    role === 'Tenant' && !value ? 'Choose the person who they are.' : null,
}

type Props<T extends PartyValues> = {
  form: UseFormReturnType<T>
  field: (name: 'role' | 'permissions' | 'contractorId' | 'contactId') => { id: string }
}

export function PartyFields<T extends PartyValues>({ form, field }: Props<T>) {
  const { role, permissions } = form.values
  return (
    <>
      <Select
        {...field('role')}
        label="Role"
        description={can[role]}
        data={options(roles)}
        allowDeselect={false}
      />
      {role === 'Contractor' && (
        <ContractorPicker {...(field('contractorId') as { id: string })} required />
      )}
      {role === 'Tenant' && (
        <ContactPicker
          {...(field('contactId') as { id: string })}
          label="Who they are"
          newType="Tenant"
          required
          onChange={(id) => form.setFieldValue('contactId', id as never)}
        />
      )}
      <MultiSelect
        {...field('permissions')}
        label="Also allowed"
        description="On top of the role; each reaches everything in the organisation."
        data={permissionOptions(permissions)}
        searchable
        hidePickedOptions
      />
    </>
  )
}
