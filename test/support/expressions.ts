/** What `${{ ... }}` may look into: contexts by name, objects within objects, strings at the end. */
export interface Contexts {
  readonly [name: string]: string | Contexts;
}

/**
 * Replaces each `${{ a.b.c }}` in `text`. Only plain look-ups are known: anything else is an error here, rather than a
 * value that the runner would never give.
 *
 * As in the runner, names ignore case and what a context does not hold is the empty string.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) =>
    lookUp(expression.trim(), contexts),
  );
}

function lookUp(expression: string, contexts: Contexts): string {
  if (!/^[a-z_][\w-]*(\.[a-z_][\w-]*)+$/i.test(expression)) {
    throw new Error(`The double of the runner can't evaluate \${{ ${expression} }}`);
  }
  const names = expression.split('.');
  if (names[0] === undefined || member(contexts, names[0]) === undefined) {
    throw new Error(`The double of the runner has no context for \${{ ${expression} }}`);
  }
  let value: string | Contexts | undefined = contexts;
  for (const name of names) value = typeof value === 'object' ? member(value, name) : undefined;
  return typeof value === 'string' ? value : '';
}

function member(contexts: Contexts, name: string): string | Contexts | undefined {
  return Object.entries(contexts).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
