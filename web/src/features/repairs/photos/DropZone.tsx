/** Adds photos: by button, by drag and drop, by paste. */
import { Button, FileButton, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'

import { accept } from './files'
import styles from './Photos.module.css'

type Props = {
  label: string
  hint?: string
  onFiles: (files: File[]) => void
  /** Where a complaint about it leads to. */
  id?: string
  error?: ReactNode
}

export function DropZone({ label, hint, onFiles, id, error }: Props) {
  const [over, setOver] = useState(false)
  usePaste(onFiles)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }

  return (
    <fieldset
      id={id}
      tabIndex={id ? -1 : undefined}
      className={styles.zone}
      data-over={over}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton multiple accept={accept} onChange={onFiles} inputProps={{ 'aria-label': label }}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconCamera size={16} aria-hidden />}>
            {label}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {hint ? `${hint} ` : ''}Or drop them here, or paste. JPEG, PNG or WebP, up to 20 MB each.
      </Text>
      {error && (
        <Text size="sm" c="var(--mu-late)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  )
}

/** Takes pictures from the clipboard while the zone is shown; pasted text goes its usual way. */
function usePaste(onFiles: (files: File[]) => void) {
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
