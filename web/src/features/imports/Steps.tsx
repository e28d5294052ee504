/** Where an import stands on its way. */
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'

import styles from './Imports.module.css'

const steps = ['Upload', 'Map columns', 'Check', 'Import'] as const

const reached: Record<string, number> = {
  Uploaded: 1,
  Failed: 1,
  Checking: 2,
  Checked: 3,
  Running: 3,
  Done: 4,
  Undoing: 4,
  Undone: 4,
}

export function Steps({ status }: { status: string }) {
  const at = reached[status] ?? 0
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined}>
          {place < at ? (
            <IconCircleCheck size={16} aria-label="Done:" />
          ) : (
            <IconCircleDashed size={16} aria-hidden />
          )}
          {step}
        </li>
      ))}
    </ol>
  )
}
