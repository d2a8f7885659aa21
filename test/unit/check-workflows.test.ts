import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, workflowFiles } from '../../scripts/check-workflows.ts';
import { asLine } from '../../scripts/workflows/finding.ts';

const WORKFLOW = '.github/workflows/any.yml';
const GOOD_HASH = '0123456789abcdef0123456789abcdef01234567';

/** A workflow with nothing wrong but what `steps` and `top` bring. */
function workflow(steps: string[], top = 'permissions: {}'): string {
  return [
    'on: push',
    top,
    'jobs:',
    '  work:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...steps.map(line => `      ${line}`),
    '  all-green:',
    '    if: always()',
    '    needs: [work]',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: "true"',
  ].join('\n');
}

async function found(text: string, file = WORKFLOW): Promise<string[]> {
  const findings = await check(file, text);
  return findings.map(asLine);
}

describe('the files of this repository', () => {
  it('are the ones that GitHub reads', () => {
    const expected = [
      'action.yml',
      '.github/actions/wrapper/action.yml',
      '.github/workflows/ci.yml',
      '.github/workflows/self-test.yml',
    ];
    assert.deepEqual(workflowFiles(), expected);
  });

  for (const file of workflowFiles()) {
    it(`${file} has nothing to object to`, async () => {
      assert.deepEqual((await check(file)).map(asLine), []);
    });
  }
});

describe('what GitHub would object to', () => {
  it('finds nothing in a good workflow', async () => {
    assert.deepEqual(await found(workflow(['- uses: ./', '  with:', '    run: make'])), []);
  });

  it('finds a misspelt key', async () => {
    assert.deepEqual(await found(workflow(['- run: make', '  shel: bash'])), [
      `${WORKFLOW}:8:9 Unexpected value 'shel'`,
    ]);
  });

  it('finds an unknown and a missing input of the action itself', async () => {
    assert.deepEqual(await found(workflow(['- uses: ./', '  with:', '    timout: 5m'])), [
      `${WORKFLOW}:9:11 Invalid action input 'timout'`,
      `${WORKFLOW}:8:9 Missing required input \`run\``,
    ]);
  });

  it('finds an unknown input of an action below .github, however it is quoted', async () => {
    for (const uses of ['./.github/actions/wrapper', "'./.github/actions/wrapper'"]) {
      const lines = await found(workflow([`- uses: ${uses}`, '  with:', '    run: make', '    timout: 5m']));
      assert.deepEqual(lines, [`${WORKFLOW}:10:11 Invalid action input 'timout'`]);
    }
  });

  it('finds an unknown input inside a composite action', async () => {
    const action = [
      'name: any',
      'description: any',
      'runs:',
      '  using: composite',
      '  steps:',
      '    - uses: ./',
      '      with:',
      '        run: make',
      '        timout: 5m',
    ].join('\n');
    const file = '.github/actions/any/action.yml';
    assert.deepEqual(await found(action, file), [`${file}:9:9 Invalid action input 'timout'`]);
  });

  it('finds an action that is not there', async () => {
    assert.deepEqual(await found(workflow(['- uses: ./nowhere'])), [
      `${WORKFLOW}:7:15 Unable to resolve action \`./nowhere\`, no 'action.yml' or 'action.yaml' found in 'nowhere'`,
    ]);
  });

  it('finds a step that an expression names wrongly, of which GitHub only warns', async () => {
    const steps = [
      '- id: first',
      '  run: make',
      '- run: make',
      '  env: { A: "${{ steps.fist.outputs.a }}" }',
    ];
    assert.deepEqual(await found(workflow(steps)), [
      `${WORKFLOW}:10:20 Context access might be invalid: fist`,
    ]);
  });

  it('finds a wrong key of an action', async () => {
    const action = 'name: any\ndescription: any\nruns:\n  using: node24\n  man: dist/index.js\n';
    const lines = await found(action, 'action.yml');
    assert.ok(
      lines.some(line => line.startsWith('action.yml:5:3 ')),
      lines.join('\n'),
    );
  });

  it('finds that a text is not YAML', async () => {
    assert.notDeepEqual(await found('on: [push\n'), []);
  });
});

describe('the rules of the house', () => {
  const unpinned = ['actions/setup-node@v7', 'actions/setup-node@0123456', 'docker://alpine:3'];
  for (const uses of unpinned) {
    it(`finds that ${uses} is not pinned`, async () => {
      const lines = await found(workflow([`- uses: ${uses} # v1.2.3`]));
      const expected = `${WORKFLOW}:7:15 '${uses}' is not pinned: name the commit by its 40 hexadecimal digits`;
      assert.ok(lines.includes(expected), lines.join('\n'));
    });
  }

  it('finds an unpinned reusable workflow', async () => {
    const text = workflow(['- run: make']).replace(
      '  all-green:\n    if: always()\n    needs: [work]',
      '  call:\n    uses: owner/repo/.github/workflows/call.yml@v1\n  all-green:\n    if: always()\n    needs: [work, call]',
    );
    const lines = await found(text);
    assert.ok(
      lines.some(line =>
        line.startsWith(`${WORKFLOW}:9:11 'owner/repo/.github/workflows/call.yml@v1' is not pinned`),
      ),
      lines.join('\n'),
    );
  });

  it('takes a reusable workflow of the repository itself as it is', async () => {
    const text = workflow(['- run: make']).replace(
      '  all-green:\n    if: always()\n    needs: [work]',
      '  call:\n    uses: ./.github/workflows/ci.yml\n  all-green:\n    if: always()\n    needs: [work, call]',
    );
    const lines = await found(text);
    assert.deepEqual(
      lines.filter(line => line.includes('$/')),
      [],
    );
  });

  it('finds a hash without its version', async () => {
    const uses = `actions/setup-node@${GOOD_HASH}`;
    for (const comment of ['', ' # v7', ' # see below']) {
      assert.deepEqual(await found(workflow([`- uses: ${uses}${comment}`])), [
        `${WORKFLOW}:7:15 '${uses}' needs its version as a comment behind it, such as '# v1.2.3'`,
      ]);
    }
    assert.deepEqual(await found(workflow([`- uses: ${uses} # v7.0.0`])), []);
  });

  it('finds a checkout that leaves its token behind', async () => {
    const checkout = [`- uses: actions/checkout@${GOOD_HASH} # v7.0.1`];
    const expected = [`${WORKFLOW}:7:15 checkout needs 'persist-credentials: false'`];
    assert.deepEqual(await found(workflow(checkout)), expected);
    const without = [...checkout, '  with:', '    persist-credentials: false'];
    assert.deepEqual(await found(workflow(without)), []);
  });

  it('finds an expression in a script', async () => {
    assert.deepEqual(await found(workflow(['- run: echo ${{ github.ref }}'])), [
      `${WORKFLOW}:7:14 a script gets values through 'env', not through an expression`,
    ]);
  });

  it('finds a workflow that has permissions by default', async () => {
    for (const top of ['name: any', 'permissions: read-all', 'permissions: { contents: read }']) {
      const lines = await found(workflow(['- run: make'], top));
      assert.equal(lines.length, 1);
      assert.match(lines.join(), /a workflow has 'permissions: \{\}' at its top/);
    }
  });

  it('finds a job that the gate forgot', async () => {
    const text = workflow(['- run: make'])
      .replace('needs: [work]', 'needs: []')
      .replace('always()', 'success()');
    const lines = await found(text);
    assert.ok(lines.includes(`${WORKFLOW}:9:5 'all-green' has to need work too`), lines.join('\n'));
    assert.ok(
      lines.some(line => line.includes("'all-green' needs 'if: always()'")),
      lines.join('\n'),
    );
  });

  it('finds a workflow without a gate', async () => {
    const text = workflow(['- run: make']).replace(/ {2}all-green:[^]*/, '');
    assert.deepEqual(await found(text), [
      `${WORKFLOW}:4:3 a workflow has a last job 'all-green' that needs all others`,
    ]);
  });
});
