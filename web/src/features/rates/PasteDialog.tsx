/** Puts a table in the place of the rates of a draft: pasted from a spreadsheet, or from a file. */
import { FileInput, Text, Textarea } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'

import { usePasteRates } from '~/api/rates'
import type { RateList } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { ratesWords } from './states'

type Props = { list: RateList; onClose: () => void }

export function PasteDialog({ list, onClose }: Props) {
  const paste = usePasteRates(list.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { csv: '' },
    validate: { csv: (csv) => (csv.trim() === '' ? 'Paste the table, or choose a file.' : null) },
  })
  const submit = form.onSubmit(({ csv }) => {
    start()
    paste.mutate(csv, {
      onError: refuse,
      onSuccess: ({ rates }) => {
        onClose()
        toast(`The draft has ${ratesWords(rates)}.`)
      },
    })
  })
  return (
    <Dialog title="Paste a table" size="xl" onClose={onClose}>
      <FormFrame
        label="Paste a table"
        submit={list.rates > 0 ? `Replace ${ratesWords(list.rates)}` : 'Take it in'}
        busy={paste.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          The first line names the columns: code, words (or description), unit, price, trade and, if
          you have it, priority. Prices are without VAT.
        </Text>
        <FileInput
          label="From a file"
          description="CSV, or text that a spreadsheet saved"
          placeholder="Choose a file"
          accept=".csv,.txt,text/csv,text/plain"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          clearable
          onChange={(file) => void file?.text().then((text) => form.setFieldValue('csv', text))}
        />
        <Textarea
          {...field('csv')}
          label="Or paste it here"
          placeholder={'Code\tDescription\tUnit\tPrice\tTrade\tPriority'}
          autosize
          minRows={8}
          maxRows={16}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
