/** Text of a limited length: nothing that is typed or pasted is swallowed; what is too much is said. */
import {
  Text,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
  VisuallyHidden,
} from '@mantine/core'
import { useDebouncedValue, useId } from '@mantine/hooks'
import type { ReactNode } from 'react'

import { countWords, tooLong } from '~/lib/limit'

import { useTellOverlong } from './overlong'

/** How many characters it may have; what stands there is the caller's. */
type Limited = { limit: number; value?: string }

export function CountedInput({ limit, ...props }: Limited & Omit<TextInputProps, 'value'>) {
  return <TextInput {...props} {...useCounted(limit, props)} />
}

export function CountedArea({ limit, ...props }: Limited & Omit<TextareaProps, 'value'>) {
  return <Textarea {...props} {...useCounted(limit, props)} />
}

type Has = { id?: string; value?: string; error?: ReactNode }

function useCounted(limit: number, { id: given, value = '', error }: Has) {
  const id = useId(given)
  const over = tooLong(value, limit)
  const count = countWords(value, limit)
  useTellOverlong(id, over)
  return {
    id,
    error: over ?? error,
    inputContainer: (input: ReactNode) => (
      <>
        {input}
        {count && !over && (
          <Text size="xs" c="dimmed" mt={4} aria-hidden>
            {count}
          </Text>
        )}
        <Said words={over ?? count} />
      </>
    ),
  }
}

/** Read out once the keys rest, so that it does not speak into each of them. */
function Said({ words = '' }: { words?: string }) {
  const [calm] = useDebouncedValue(words, 800)
  return <VisuallyHidden role="status">{calm}</VisuallyHidden>
}
