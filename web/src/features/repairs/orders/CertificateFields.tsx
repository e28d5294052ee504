/** The certificates of a job: those that are there, and one to add. */
import {
  ActionIcon,
  Alert,
  Button,
  Fieldset,
  FileInput,
  Group,
  Select,
  Text,
  TextInput,
} from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { useRemoveCertificate } from '~/api/completion'
import type { Completion, WorkOrder } from '~/api/types'
import { words } from '~/lib/words'

import { CertificateLine } from '../photos/Certificates'
import styles from '../photos/Photos.module.css'
import type { CertificateForm } from './useCertificate'

type Props = {
  order: WorkOrder
  completion: Completion
  form: CertificateForm
  /** Where a complaint about all of it leads to. */
  id: string
  error?: ReactNode
}

export function CertificateFields({ order, completion, form, id, error }: Props) {
  const { values, kinds, needed, field } = form
  const register = kinds.find(({ kind }) => kind === values.kind)?.register
  const kindInput = field('kind')
  return (
    <Fieldset legend="Certificate" id={id} tabIndex={-1}>
      <Text size="sm" c="dimmed" mb="xs">
        {needed.length > 0
          ? `This job needs one: ${needed.map(words).join(' or ')}.`
          : 'This job needs none; one may be added.'}
      </Text>
      {error && (
        <Text size="sm" c="var(--mu-late)" role="alert" mb="xs">
          {error}
        </Text>
      )}
      <Given order={order} certificates={completion.certificates} />
      {form.problem && (
        <Alert color="red" role="alert" mb="xs">
          {form.problem}
        </Alert>
      )}
      <Group grow align="start" preventGrowOverflow={false}>
        <Select
          {...kindInput}
          value={values.kind}
          label="Kind"
          data={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
        />
        <TextInput {...field('number')} label="Number" />
        <TextInput {...field('issuedOn')} label="Issued on" type="date" />
        {register && <TextInput {...field('engineerNumber')} label={`${register} number`} />}
      </Group>
      <FileInput
        {...field('files')}
        label="File"
        description="A PDF or a picture of it, up to 20 MB."
        placeholder="Choose a file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the file' }}
        mt="xs"
      />
      <Button
        variant="default"
        size="compact-sm"
        mt="sm"
        loading={form.busy}
        onClick={() => void form.send()}
      >
        Add certificate
      </Button>
    </Fieldset>
  )
}

type GivenProps = { order: WorkOrder; certificates: Completion['certificates'] }

function Given({ order, certificates }: GivenProps) {
  const remove = useRemoveCertificate(order)
  if (certificates.length === 0) return null
  return (
    <ul className={styles.picked} aria-label="Certificates of this job">
      {certificates.map((one) => (
        <li key={one.id} className={styles.certificateRow}>
          <CertificateLine one={one} />
          {one.mayRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${one.certificate?.name} ${one.certificate?.number}`}
              loading={remove.isPending}
              onClick={() => remove.mutate(one.id)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
      {remove.error && <li role="alert">{remove.error.message}</li>}
    </ul>
  )
}
