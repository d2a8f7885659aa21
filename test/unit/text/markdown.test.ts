import assert from 'node:assert/strict';
import { test } from 'node:test';
import { property, string, assert as check } from 'fast-check';
import { markdownText } from '../../../src/text/markdown.ts';

test('no mark of markdown or HTML is left', () => {
  check(
    property(string({ unit: 'binary' }), text => {
      const shown = markdownText(text).replaceAll(/<!-- -->|&#\d+;/g, '');
      assert.doesNotMatch(shown, /[!"#$%&'()*+:;<=>?@[\\\]^_`{|}~]/);
      assert.doesNotMatch(shown, /www\./i);
    }),
  );
});

test('the text reads as it was', () => {
  const text = 'a|b <b>*x*</b> `c` www.x.org @me #1 [l](u) :smile: $x$';
  const read = markdownText(text)
    .replaceAll('<!-- -->', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  assert.equal(read, text);
});

test('an e-mail address makes no link: its parts are not read as one', () => {
  assert.equal(markdownText('me@x.org'), 'me<!-- -->&#64;x.org');
});
