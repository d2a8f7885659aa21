import assert from 'node:assert/strict';

/** @throws AssertionError with the whole log where not all these lines come in it, in this order; others may come between. */
export function inOrder(log: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const line of expected) {
    const index = log.findIndex(
      (text, at) => at >= from && (typeof line === 'string' ? text === line : line.test(text)),
    );
    assert.ok(index >= 0, `The log has no line ${String(line)} where it should come:\n${log.join('\n')}`);
    from = index + 1;
  }
}
