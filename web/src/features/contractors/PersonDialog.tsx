/** Adds somebody to a firm, or changes what is on record of them. */
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { useAddOperative, useEditOperative } from '~/api/operatives'
import { itemsOf } from '~/api/page'
import type { Category, Operative } from '~/api/types'
import { userPagesQuery } from '~/api/users'
import { categories, listWords, options } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { sayUser } from '~/ui/data/named'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'
import { phoneWords } from '~/ui/Reach'

type Props = {
  contractorId: string
  one?: Operative
  /** Whether the accounts of the firm may be seen, to choose from. */
  accounts: boolean
  onClose: () => void
}
type Values = { name: string; phoneE164: string; trades: string[]; userId: string | null }

export function PersonDialog({ contractorId, one, accounts, onClose }: Props) {
  const add = useAddOperative(contractorId)
  const edit = useEditOperative()
  const server = useServerForm<Values>({
    record: one,
    says: { trades: listWords, userId: sayUser },
    initialValues: {
      name: one?.name ?? '',
      phoneE164: one?.phoneE164 ? phoneWords(one.phoneE164) : '',
      trades: one?.trades ?? [],
      userId: one?.userId ?? null,
    },
    validate: { name: (name) => (name.trim() ? null : 'Enter their name.') },
  })
  const { field, form } = server
  const name = form.values.name.trim()
  return (
    <FormDialog
      title={one ? `Edit ${one.name}` : 'Add somebody'}
      of={server}
      submit={one ? 'Save' : 'Add'}
      busy={add.isPending || edit.isPending}
      send={({ name, phoneE164, trades, userId }, then) => {
        const body = {
          name,
          phoneE164: phoneE164.trim() || null,
          trades: trades as Category[],
          // Who does not see accounts leaves them as they are.
          ...(accounts && { userId }),
        }
        if (one) edit.mutate({ id: one.id, version: server.version, ...body }, then)
        else add.mutate(body, then)
      }}
      told={() => (one ? `${name} is changed.` : `${name} can be sent to visits.`)}
      onClose={onClose}
    >
      <CountedInput
        {...field('name')}
        label="Name"
        description="Residents read it when they are told who comes."
        limit={100}
        withAsterisk
        data-autofocus
      />
      <TextInput {...field('phoneE164')} label="Phone" type="tel" />
      <MultiSelect
        {...field('trades')}
        label="Trades"
        description="Leave empty if they do whatever the firm does."
        data={options(categories)}
        searchable
        hidePickedOptions
      />
      {accounts && <AccountField contractorId={contractorId} {...field('userId')} />}
    </FormDialog>
  )
}

type AccountProps = { contractorId: string; id: string; value?: string | null }

/** Which of the firm's accounts is theirs. */
function AccountField({ contractorId, ...field }: AccountProps) {
  const query = useInfiniteQuery(userPagesQuery({ contractorId }))
  const users = query.data ? itemsOf(query.data) : []
  return (
    <Select
      {...field}
      label="Account"
      description={
        query.data && users.length === 0
          ? 'Nobody signs in for this firm yet. Invite them under Users first.'
          : 'Which of the firm’s accounts is theirs, if they sign in themselves.'
      }
      placeholder="None"
      data={users
        .filter(({ id, isActive }) => isActive || id === field.value)
        .map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear account' }}
    />
  )
}
