/** Starts and stops the real program, with a database and files of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

const program = process.env.E2E_SERVER ?? join(repository, 'target/debug/maintainuk')
const ready = 'is ready at'

/** A folder that other accounts can read: PostgreSQL gives up root's rights when it starts. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maintainuk-e2e-'))
  await chmod(folder, 0o755)
  return folder
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export class Server {
  output = ''
  readonly url: string
  readonly exited: Promise<number | null>
  private readonly child: ChildProcess
  private whenReady: () => void = () => {}

  constructor(
    readonly folder: string,
    readonly port: number,
    more: Record<string, string> = {},
  ) {
    this.url = `http://127.0.0.1:${port}`
    // A process group of its own: Ctrl-C in the terminal is for the tests, which then stop it.
    this.child = spawn(program, ['serve', '--demo'], {
      cwd: repository,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...settings(folder, port), ...more },
    })
    this.child.stdout?.on('data', (chunk: Buffer) => this.hear(chunk))
    this.child.stderr?.on('data', (chunk: Buffer) => this.hear(chunk))
    this.exited = new Promise((resolve, reject) => {
      this.child.on('error', reject)
      this.child.on('exit', (code) => resolve(code))
    })
    // Told by `ready` and `stop`; unheard it would end the whole run.
    this.exited.catch(() => {})
  }

  private hear(chunk: Buffer) {
    this.output += chunk.toString()
    if (this.output.includes(ready)) this.whenReady()
  }

  /** Resolves once people can use it; rejects, with what it said, when it ended instead. */
  async ready(): Promise<this> {
    const heard = new Promise<true>((resolve) => {
      this.whenReady = () => resolve(true)
      if (this.output.includes(ready)) resolve(true)
    })
    const late = AbortSignal.timeout(180_000)
    const given = new Promise<never>((_, reject) => {
      late.onabort = () => reject(new Error(`Not ready after 3 minutes:\n${this.output}`))
    })
    const first = await Promise.race([heard, this.exited, given])
    if (first !== true) throw new Error(`The server ended (${first}):\n${this.output}`)
    return this
  }

  /** Asks it to end, as Ctrl-C does, and insists when it does not. */
  async stop(): Promise<number | null> {
    this.signal('SIGINT')
    const insist = setTimeout(() => this.signal('SIGKILL'), 30_000)
    const code = await this.exited.catch(() => null)
    clearTimeout(insist)
    return code
  }

  signal(name: NodeJS.Signals) {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(name)
  }

  /** The process number of its PostgreSQL. */
  async postgres(): Promise<number> {
    const kept = await readFile(join(this.folder, 'postgres/pgdata/postmaster.pid'), 'utf8')
    return Number.parseInt(kept, 10)
  }
}

function settings(folder: string, port: number): Record<string, string> {
  return {
    MAINTAINUK_HTTP__LISTEN: `127.0.0.1:${port}`,
    MAINTAINUK_HTTP__PUBLIC_URL: `http://127.0.0.1:${port}`,
    MAINTAINUK_DATABASE__DATA_DIR: join(folder, 'postgres'),
    MAINTAINUK_FILES__DIR: join(folder, 'files'),
    // Every test signs in from one address.
    MAINTAINUK_AUTH__FAILURES_PER_MINUTE: '1000',
    // Settings of the person at the keyboard must not lead the tests to another database.
    DATABASE_URL: '',
    MAINTAINUK_DATABASE__URL: '',
    MAINTAINUK_MAIL__SMTP_URL: '',
  }
}

/** Whether a process still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
