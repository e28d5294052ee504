/** Taking everything out: each list as a file, and the whole organisation as one. */
import { Anchor, Button, Text } from '@mantine/core'
import { IconArchive, IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { archiveListQuery } from '~/api/archives'
import type { Archive } from '~/api/types'
import { sizeWords } from '~/lib/size'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { type ExportableList, exportUrl } from '~/ui/ExportMenu'
import { ListFrame } from '~/ui/ListFrame'
import { Page, Section } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import styles from './Archive.module.css'
import { ArchiveDialog } from './ArchiveDialog'

const columns: Column<Archive>[] = [
  { head: 'Asked for', cell: (one) => <Ago at={one.createdAt} /> },
  { head: 'By', cell: (one) => one.userName },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Rows', end: true, cell: (one) => one.rows.toLocaleString('en-GB') },
  { head: 'Files', end: true, cell: (one) => <Files archive={one} /> },
  { head: 'Codes and alerts', cell: (one) => (one.sealedPart ? 'Under a passphrase' : 'Left out') },
  { head: 'Size', end: true, cell: (one) => sizeWords(one.sizeBytes) },
  { head: 'File', cell: (one) => <Download archive={one} /> },
]

function Files({ archive: { files, missingFiles } }: { archive: Archive }) {
  const missing = missingFiles > 0 && ` (${missingFiles.toLocaleString('en-GB')} missing)`
  return (
    <>
      {files.toLocaleString('en-GB')}
      {missing}
    </>
  )
}

function Download({ archive: { id, status, error } }: { archive: Archive }) {
  if (status !== 'Ready') return <>{error ?? '–'}</>
  return (
    <Button
      component="a"
      href={`/api/v1/archives/${id}/file`}
      download
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      Download
    </Button>
  )
}

const lists: ExportableList[] = [
  'properties',
  'units',
  'tenancies',
  'contacts',
  'contractors',
  'tickets',
  'work-orders',
]

export function ArchivePage() {
  const query = useInfiniteQuery(archiveListQuery)
  const [asking, setAsking] = useState(false)
  return (
    <Page title="Take data out">
      <div className={styles.stack}>
        <Section title="Lists as files">
          <ul className={styles.lists}>
            {lists.map((list) => (
              <li key={list}>
                <Text fw={600} size="sm">
                  {words(list)}
                </Text>
                <Anchor size="sm" href={exportUrl(list, 'csv')} download>
                  CSV<span className={styles.unseen}> of {words(list)}</span>
                </Anchor>
                <Anchor size="sm" href={exportUrl(list, 'xlsx')} download>
                  XLSX<span className={styles.unseen}> of {words(list)}</span>
                </Anchor>
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="The whole organisation"
          actions={<Button onClick={() => setAsking(true)}>Write an archive</Button>}
        >
          <Text size="sm" c="dimmed">
            A zip with the rows, photographs and documents of the organisation. Whoever runs
            MaintainUK reads it into an empty organisation with “maintainuk organisation import”. It
            is kept for seven days.
          </Text>
          <Text size="sm" c="dimmed" mt="xs">
            Left out: passwords and who is signed in, invitations that nobody has taken up,
            addresses of calendar feeds, drafts, what each reader has seen, messages and tasks still
            to be sent, rows of files that are being imported, and evidence packs and archives
            written before. Packs can be written again where it is read. Access codes and alerts
            about places and people go along under a passphrase alone.
          </Text>
          {asking && <ArchiveDialog onClose={() => setAsking(false)} />}
        </Section>
        <ListFrame
          query={query}
          empty={
            <Empty
              icon={<IconArchive size={32} stroke={1.5} aria-hidden />}
              title="No archive was written yet"
            >
              Those that you ask for are listed here, to be downloaded.
            </Empty>
          }
        >
          {(rows) => (
            <DataTable label="Archives" rows={rows} rowKey={({ id }) => id} columns={columns} />
          )}
        </ListFrame>
      </div>
    </Page>
  )
}
