import { audit } from './commands/audit.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { judge } from './commands/judge.ts'
import { migrate } from './commands/migrate.ts'
import { password } from './commands/password.ts'
import { restore } from './commands/restore.ts'
import { sample } from './commands/sample.ts'
import { template } from './commands/template.ts'
import { HELP, type CommandName } from './help.ts'
import { refusalOf, refuse } from './refusal.ts'
import { print, type World } from './world.ts'

/** A command: takes the words behind its name, gives the exit status. */
export type Command = (words: readonly string[], world: World) => Promise<0 | 1>

const commands: Record<CommandName, Command> = {
  template,
  judge,
  explain,
  check,
  backup,
  restore,
  migrate,
  sample,
  audit,
  password,
  doctor,
}

/** Runs what the command line asks for. What was to be expected is told in one sentence; all else is thrown on. */
export async function runCommand(words: readonly string[], world: World): Promise<0 | 1 | 2> {
  const [name = '--help', ...rest] = words
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      print(world.out, [isCommand(rest[0]) ? HELP[rest[0]] : HELP.yinyu])
      return 0
    }
    if (!isCommand(name)) {
      const todo = `有 ${Object.keys(commands).join('、')}；yinyu --help 看说明`
      throw refuse('USAGE_COMMAND', { what: `没有命令“${name}”`, todo })
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      print(world.out, [HELP[name]])
      return 0
    }
    return await commands[name](rest, world)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    print(world.err, [refusal.message])
    return refusal.exit
  }
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name)
}
