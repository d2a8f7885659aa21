/** What is wrong at one place of a file; line and column count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The form that editors and terminals make a link of. */
export function asLine({ file, line, column, message }: Finding): string {
  return `${file}:${line}:${column} ${message}`;
}
