/** What completing a job needs, by the kind of repair. */
import {
  Button,
  Checkbox,
  CloseButton,
  MultiSelect,
  NativeSelect,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

import type { Category, CertificateKind, CompletionNeed } from '~/api/types'
import { categories, certificateKinds, options, words } from '~/lib/words'

import styles from './Policy.module.css'
import type { EditProps } from './types'

export function CompletionFields({ rules, faults, disabled, onChange }: EditProps) {
  const needs = rules.completion ?? []
  const free = categories.filter((one) => !needs.some(({ category }) => category === one))
  const next = free[0]
  function store(completion: CompletionNeed[]) {
    onChange({ ...rules, completion })
  }
  function set(at: number, change: Partial<CompletionNeed>) {
    store(needs.map((need, index) => (index === at ? { ...need, ...change } : need)))
  }
  return (
    <div className={styles.stack}>
      <Text size="sm" c="dimmed">
        Whoever completes a job of that kind is asked for it, and cannot complete it without.
      </Text>
      {needs.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing is needed besides what was done.
        </Text>
      )}
      {needs.map((need, at) => (
        <fieldset key={need.category} className={styles.need} disabled={disabled}>
          <VisuallyHidden component="legend">{words(need.category)}</VisuallyHidden>
          <NativeSelect
            label="Kind of repair"
            value={need.category}
            error={faults.get(`/completion/${at}/category`)}
            disabled={disabled}
            data={options([need.category, ...free])}
            onChange={({ currentTarget }) => set(at, { category: currentTarget.value as Category })}
          />
          <MultiSelect
            label="Certificate"
            description="One of these."
            placeholder={need.certificates?.length ? undefined : 'None'}
            value={need.certificates ?? []}
            error={faults.get(`/completion/${at}/certificates`)}
            disabled={disabled}
            data={options(certificateKinds)}
            onChange={(kinds) => set(at, { certificates: kinds as CertificateKind[] })}
          />
          <Checkbox
            label="Before-photo"
            checked={need.beforePhotos ?? false}
            disabled={disabled}
            onChange={({ currentTarget }) => set(at, { beforePhotos: currentTarget.checked })}
          />
          <Checkbox
            label="After-photo"
            checked={need.afterPhotos ?? false}
            disabled={disabled}
            onChange={({ currentTarget }) => set(at, { afterPhotos: currentTarget.checked })}
          />
          {!disabled && (
            <CloseButton
              aria-label={`Remove what ${words(need.category).toLowerCase()} needs`}
              onClick={() => store(needs.filter((_, index) => index !== at))}
            />
          )}
        </fieldset>
      ))}
      {!disabled && next && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() =>
              store([
                ...needs,
                { category: next, beforePhotos: false, afterPhotos: true, certificates: [] },
              ])
            }
          >
            Add a kind of repair
          </Button>
        </div>
      )}
    </div>
  )
}
