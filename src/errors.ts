/** Something that the user can fix. Its message says what is wrong and what would be right; its stack is nobody's. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** A wrong input. The message names the input, shows the value and says what would be right. */
export class InputError extends UserError {
  override readonly name = 'InputError';
  readonly input: string;

  /**
   * @param input the input's name in action.yml, or the environment variable that the runner sets
   * @param value what it holds, shown shortened and printable
   * @param advice what is wrong with it and what would be right, as the end of a sentence
   */
  constructor(input: string, value: string, advice: string) {
    super(`${input}: ${quote(value)} ${advice}`);
    this.input = input;
  }
}

const SHOWN = 80;

function quote(value: string): string {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return JSON.stringify(shown);
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The stack of anything that was thrown, with the stacks of its causes. */
export function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const stack = thrown.stack ?? thrown.message;
  return thrown.cause === undefined ? stack : `${stack}\ncaused by: ${stackOf(thrown.cause)}`;
}
