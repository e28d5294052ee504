/** Ends a tenancy, or records that possession is sought, or no longer. */

import { Text, TextInput } from '@mantine/core'
import { useEditTenancy } from '~/api/tenancies'
import type { Tenancy } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Props = { tenancy: Tenancy; move: 'end' | 'claim' | 'withdraw'; onClose: () => void }

export function TenancyMoveDialog({ tenancy, move, onClose }: Props) {
  const edit = useEditTenancy(tenancy.id)
  if (move === 'end') return <EndDialog tenancy={tenancy} onClose={onClose} />
  const claims = move === 'claim'
  return (
    <ReasonDialog
      title={claims ? 'Record possession claim' : 'Withdraw the claim'}
      explain={
        claims
          ? 'The right to repairs stays the same until the tenancy ends.'
          : 'The tenancy is active again.'
      }
      label={claims ? 'Notice or claim' : 'Reason'}
      submit={claims ? 'Record claim' : 'Withdraw'}
      busy={edit.isPending}
      record={tenancy}
      onClose={onClose}
      send={(reason, done, version) =>
        edit.mutate({ status: claims ? 'Eviction' : 'Active', reason, version }, done)
      }
    />
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
