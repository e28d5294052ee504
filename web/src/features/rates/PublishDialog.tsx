/** Publishes a draft: from then on it stands. */
import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'

import { usePublishList } from '~/api/rates'
import type { RateList } from '~/api/types'
import { dateFault, dateWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { nameOf, ratesWords } from './states'

type Props = { list: RateList; today: string; onClose: () => void }

export function PublishDialog({ list, today, onClose }: Props) {
  const publish = usePublishList(list.id)
  // As it was when the dialog was opened: what others change meanwhile is refused, not published.
  const [version] = useState(list.version)
  const day = list.validFrom < today ? today : list.validFrom
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { validFrom: day },
    validate: { validFrom: dateFault },
  })
  const submit = form.onSubmit(({ validFrom }) => {
    start()
    publish.mutate(
      { version, validFrom },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`It counts from ${dateWords(validFrom)}.`)
        },
      },
    )
  })
  return (
    <Dialog title="Publish this version" onClose={onClose}>
      <FormFrame
        label="Publish this version"
        submit="Publish"
        busy={publish.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          {nameOf(list)} with {ratesWords(list.rates)}. Once it is published it cannot be changed;
          make another version instead. Orders keep the prices that they have.
        </Text>
        <TextInput
          {...field('validFrom')}
          label="Counts from"
          type="date"
          min={today}
          withAsterisk
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
