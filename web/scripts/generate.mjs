/** Makes the types of the API from the server's OpenAPI document. */
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const document = new URL('../../openapi.json', import.meta.url)
export const target = new URL('../src/api/schema.gen.ts', import.meta.url)

const header =
  '/** Made from the OpenAPI document of the server by `npm run gen`: do not edit. */\n\n'

/**
 * A name that is referred to but not described becomes `unknown`, so that one gap in the document
 * does not keep us from the rest.
 * @param {{ components: { schemas: Record<string, unknown> } }} parsed
 */
function complete(parsed) {
  const { schemas } = parsed.components
  for (const [, name] of JSON.stringify(parsed).matchAll(/#\/components\/schemas\/(\w+)"/g)) {
    if (name) schemas[name] ??= {}
  }
  return parsed
}

export async function generate() {
  const parsed = complete(JSON.parse(await readFile(document, 'utf8')))
  return (
    header + astToString(await openapiTS(JSON.stringify(parsed), { defaultNonNullable: false }))
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(target, await generate())
}
