/** Ends a tenancy, or records that possession is sought, or no longer. */

import { Select, Text, Textarea, TextInput } from '@mantine/core'
import { useEditTenancy } from '~/api/tenancies'
import type { PossessionBasis, Tenancy } from '~/api/types'
import { useNow } from '~/lib/now'
import { reasonComplaint } from '~/lib/reasons'
import { dateWords, londonDate } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormDialog } from '~/ui/FormDialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Props = { tenancy: Tenancy; move: 'end' | 'claim' | 'withdraw'; onClose: () => void }

export function TenancyMoveDialog({ tenancy, move, onClose }: Props) {
  const edit = useEditTenancy(tenancy.id)
  if (move === 'end') return <EndDialog tenancy={tenancy} onClose={onClose} />
  if (move === 'claim') return <ClaimDialog tenancy={tenancy} onClose={onClose} />
  return (
    <ReasonDialog
      title="Withdraw the claim"
      explain="The tenancy is active again."
      label="Reason"
      submit="Withdraw"
      busy={edit.isPending}
      record={tenancy}
      onClose={onClose}
      send={(reason, done, version) => edit.mutate({ status: 'Active', reason, version }, done)}
    />
  )
}

/** By which notice or claim possession is sought in each nation. */
export const possessionWays: Record<
  Tenancy['nation'],
  { value: PossessionBasis; label: string }[]
> = {
  England: [{ value: 'Section8', label: 'Section 8 notice or claim' }],
  Wales: [
    { value: 'PossessionNotice', label: 'Possession notice' },
    { value: 'PossessionClaim', label: 'Possession claim' },
  ],
  Scotland: [
    { value: 'NoticeToLeave', label: 'Notice to leave (private residential tenancy)' },
    { value: 'NoticeOfProceedings', label: 'Notice of proceedings (Scottish secure tenancy)' },
  ],
  NorthernIreland: [{ value: 'NoticeToQuit', label: 'Notice to quit' }],
}

function ClaimDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const edit = useEditTenancy(tenancy.id)
  const ways = possessionWays[tenancy.nation]
  const server = useServerForm({
    record: tenancy,
    initialValues: {
      possessionBasis: (ways.length === 1
        ? (ways[0]?.value ?? null)
        : null) as PossessionBasis | null,
      reason: '',
    },
    validate: {
      possessionBasis: (basis) => (basis ? null : 'Choose the notice or claim.'),
      reason: reasonComplaint,
    },
  })
  const { field } = server
  return (
    <FormDialog
      title="Record possession claim"
      of={server}
      submit="Record claim"
      busy={edit.isPending}
      send={({ possessionBasis, reason }, then) =>
        edit.mutate(
          {
            status: 'Eviction',
            possessionBasis,
            reason: reason.trim(),
            version: server.version,
          },
          then,
        )
      }
      told={() => 'The claim is on record.'}
      onClose={onClose}
    >
      <Text size="sm">The right to repairs stays the same until the tenancy ends.</Text>
      <Select
        {...field('possessionBasis')}
        label="Notice or claim"
        placeholder="Choose"
        data={ways}
        allowDeselect={false}
        withAsterisk
      />
      <Textarea {...field('reason')} label="Why" withAsterisk autosize minRows={3} maxRows={12} />
    </FormDialog>
  )
}

function EndDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const today = londonDate(useNow())
  const edit = useEditTenancy(tenancy.id)
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: tenancy,
    says: { endDate: dateWords },
    initialValues: { endDate: tenancy.endDate ?? today },
    validate: { endDate: (date) => (date ? null : 'Choose the last day.') },
  })
  const submit = form.onSubmit(({ endDate }) => {
    start()
    const over = endDate <= today
    edit.mutate(
      { endDate, status: over ? 'Ended' : undefined, version },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(over ? 'The tenancy is ended.' : 'The tenancy ends by itself after that day.')
        },
      },
    )
  })
  return (
    <Dialog title="End tenancy" onClose={onClose}>
      <FormFrame
        label="End tenancy"
        submit="End tenancy"
        danger
        busy={edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          After the last day its people see no new repairs there; the home is free again when nobody
          else lives in it.
        </Text>
        <TextInput {...field('endDate')} label="Last day" type="date" withAsterisk data-autofocus />
      </FormFrame>
    </Dialog>
  )
}
