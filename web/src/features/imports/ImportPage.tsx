/** One import: its step now, and what is known of its rows. */
import { Alert, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { importQuery, isBusy } from '~/api/imports'
import type { ImportPage as Data } from '~/api/types'
import { words } from '~/lib/words'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Page, Section } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'

import { Counts } from './Counts'
import { DuplicatesTable } from './DuplicatesTable'
import styles from './Imports.module.css'
import { MappingForm } from './MappingForm'
import { ProblemsTable } from './ProblemsTable'
import { Result } from './Result'
import { RunPanel } from './RunPanel'
import { Steps } from './Steps'

export function ImportPage({ id }: { id: string }) {
  const query = useQuery(importQuery(id))
  return (
    <Loaded query={query} missing={<Missing what="import" />}>
      {(page) => <Body key={page.import.id} page={page} />}
    </Loaded>
  )
}

function Body({ page }: { page: Data }) {
  const { status, fileName, kind, error, updatedAt, id, rows } = page.import
  return (
    <Page
      title={fileName}
      above={<Link to="/imports">All imports</Link>}
      beside={<StatusTag status={status} />}
    >
      <div className={styles.stack}>
        <Steps status={status} />
        <Text size="sm" c="dimmed">
          {words(kind)} from {described(page)}.
        </Text>
        {error && (
          <Alert color="red" role="alert" title={status === 'Done' ? 'Not undone' : 'It stopped'}>
            {error}
          </Alert>
        )}
        {isBusy(status) && <Busy page={page} />}
        {(status === 'Uploaded' || status === 'Failed') && <MappingForm page={page} />}
        {status === 'Checked' && (
          <>
            <Counts page={page} />
            <RunPanel page={page} />
            {rows.bad > 0 && <ProblemsTable id={id} at={updatedAt} page={page} />}
            {rows.duplicate > 0 && (
              <DuplicatesTable id={id} at={updatedAt} mayAdd={page.mayAddDuplicates} />
            )}
            <MappingForm page={page} again />
          </>
        )}
        {(status === 'Done' || status === 'Undone') && <Result page={page} />}
      </div>
    </Page>
  )
}

function described({ import: one, columns }: Data): string {
  const parts = [one.format.toUpperCase(), one.encoding?.toUpperCase()]
  const between = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
  const known = between[(one.separator ?? '') as keyof typeof between]
  const file = parts.filter((part) => !!part).join(', ')
  return `a file of ${columns.length} columns (${file}${known ? `, ${known} between cells` : ''})`
}

const doing = {
  Checking: 'Reading and checking every row. Nothing is written.',
  Running: 'Writing the rows. They all appear at once when it is done.',
  Undoing: 'Taking the rows out again.',
} as Record<string, string>

function Busy({ page }: { page: Data }) {
  const { status, rows } = page.import
  const share = status === 'Running' && rows.good > 0 ? (100 * rows.written) / rows.good : 100
  const count = status === 'Running' ? rows.written : rows.read
  return (
    <Section title={words(status)}>
      <Progress value={share} animated aria-label={words(status)} />
      <Text size="sm" mt="sm" role="status">
        {doing[status]} {count > 0 && `${count.toLocaleString('en-GB')} rows so far.`} You can leave
        this page.
      </Text>
    </Section>
  )
}
