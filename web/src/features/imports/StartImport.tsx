/** The first step: what the rows are, and the file. */
import { Alert, Anchor, Button, FileButton, Group, Progress, Select, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'

import { type Reading, uploadImport } from '~/api/imports'
import { ApiError } from '~/api/problem'
import type { ImportKind } from '~/api/types'
import { importKinds, options } from '~/lib/words'
import { Section } from '~/ui/Page'

import styles from './Imports.module.css'

const separators = [
  { value: 'comma', label: 'Comma' },
  { value: 'semicolon', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
  { value: 'bar', label: 'Vertical bar' },
]
const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (1252)' },
  { value: 'utf-16le', label: 'UTF-16' },
]

const before: Partial<Record<ImportKind, string>> = {
  Units: 'Import their properties first.',
  Tenancies: 'Import units and contacts first.',
  Tickets: 'Import units first, and contacts where reports name them.',
}

/** A workbook with rows on several sheets. */
type Book = { file: File; sheets: string[] }

/** Which sheet of it is meant: asked once the file was looked at. */
function SheetChoice({ book, onChoose }: { book: Book; onChoose: (sheet: string) => void }) {
  const [sheet, setSheet] = useState<string | null>(null)
  const [pressed, setPressed] = useState(false)
  return (
    <Alert color="blue" role="status" title="Which sheet?">
      <Text size="sm" mb="xs">
        Several sheets of {book.file.name} hold rows. Import one now and the others after it.
      </Text>
      <Group align="end">
        <Select
          label="Sheet"
          placeholder="Choose a sheet"
          data={book.sheets}
          value={sheet}
          onChange={setSheet}
          error={pressed && !sheet ? 'Choose one of them.' : undefined}
        />
        <Button onClick={() => (sheet ? onChoose(sheet) : setPressed(true))}>
          Take this sheet
        </Button>
      </Group>
    </Alert>
  )
}

export function StartImport({ kind = 'Properties' }: { kind?: ImportKind }) {
  const navigate = useNavigate()
  const [reading, setReading] = useState<Reading>({})
  const [over, setOver] = useState(false)
  const [share, setShare] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [book, setBook] = useState<Book>()

  async function take(file: File | null | undefined, sheet?: string) {
    if (!file || share !== undefined) return
    setProblem(undefined)
    setBook(undefined)
    setShare(0)
    try {
      const page = await uploadImport(kind, file, { ...reading, sheet }, setShare)
      await navigate({ to: '/imports/$importId', params: { importId: page.import.id } })
    } catch (error) {
      const sheets = error instanceof ApiError ? error.problem.sheets : undefined
      if (sheets?.length) setBook({ file, sheets })
      else setProblem(error instanceof Error ? error.message : 'The file could not be sent.')
      setShare(undefined)
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    if (files.length > 1) setProblem('Bring in one file at a time.')
    else void take(files[0])
  }

  return (
    <Section title="Bring in a file">
      <div className={styles.start}>
        <div className={styles.choices}>
          <Select
            label="Each row is one of"
            data={options(importKinds)}
            value={kind}
            allowDeselect={false}
            onChange={(next) =>
              void navigate({
                to: '/imports',
                search: { kind: importKinds.find((one) => one === next) },
                replace: true,
              })
            }
          />
          <Select
            label="Between cells"
            placeholder="Automatic"
            data={separators}
            clearable
            value={reading.separator ?? null}
            onChange={(next) => setReading({ ...reading, separator: next ?? undefined })}
            clearButtonProps={{ 'aria-label': 'Clear separator' }}
          />
          <Select
            label="Encoding"
            placeholder="Automatic"
            data={encodings}
            clearable
            value={reading.encoding ?? null}
            onChange={(next) => setReading({ ...reading, encoding: next ?? undefined })}
            clearButtonProps={{ 'aria-label': 'Clear encoding' }}
          />
        </div>
        {problem && (
          <Alert color="red" role="alert" title="The file was not taken">
            {problem}
          </Alert>
        )}
        {book && <SheetChoice book={book} onChoose={(sheet) => void take(book.file, sheet)} />}
        <fieldset
          className={styles.zone}
          data-over={over}
          aria-label="File to import"
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <FileButton
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(file) => void take(file)}
            inputProps={{ 'aria-label': 'Choose a file' }}
          >
            {(props) => (
              <Button
                {...props}
                loading={share !== undefined}
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                Choose a file
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            Or drop it here. CSV or XLSX, up to 50 MB and 200,000 rows, with a header. Nothing is
            written before you say so. {before[kind]}
          </Text>
          {share !== undefined && (
            <Progress value={share * 100} w="100%" aria-label="Sending the file" />
          )}
          <Anchor size="sm" href={`/api/v1/imports/template?kind=${kind}`} download>
            Download a template
          </Anchor>
        </fieldset>
      </div>
    </Section>
  )
}
