import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** What a bundle holds that imports these lines and keeps what they name. */
async function bundled(statements: string): Promise<string> {
  const entry = 'virtual:entry';
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: entry } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? statements.replaceAll('~/', SOURCE) : null),
      },
    ],
  });
  const [{ output: chunks }] = [output].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return chunks[0].code;
}

describe('a bundle that shows the words of a vocabulary', () => {
  it('holds the words of each code and leaves the meanings out', async () => {
    const code = await bundled(
      `import { pledgeStatusWords } from '~/vocabulary/pledge-status.ts'; globalThis.shown = pledgeStatusWords;`,
    );
    expect(code).toContain('Partly delivered');
    expect(code).toContain('Cyflawnwyd yn rhannol');
    expect(code).not.toContain('Part of the success test is met');
    expect(code).not.toContain('cyCheckedOn');
  });

  it('holds the meanings as well when it names the whole vocabulary', async () => {
    const code = await bundled(
      `import { pledgeStatus } from '~/vocabulary/pledge-status.ts'; globalThis.shown = pledgeStatus;`,
    );
    expect(code).toContain('Part of the success test is met');
  });
});
