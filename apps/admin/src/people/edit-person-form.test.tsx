import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type FakeServer, startServer } from '../../test/fake-server.ts';
import { ADA } from '../../test/records.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

const FORM = '/people/per_1';
const saved = { __typename: 'Person', id: 'per_1', version: 4 };

function serverThat(editPerson: unknown): FakeServer {
  return startServer({ person: ADA, editPerson });
}

const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

test.each([320, 1280])('axe finds nothing wrong at %i px', async (width) => {
  serverThat(saved);
  await open(FORM, { width });
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Ada Penhaligon');
  expect(await audit()).toEqual([]);
  expect(sidewaysScroll()).toBe(0);
});

test('only what was changed is sent', async () => {
  const server = serverThat(saved);
  await open(FORM);
  await page.getByLabelText('About them, in Welsh').fill('Yn eistedd ar y pwyllgor tai.');
  await page.getByLabelText('Why you change this').fill('Welsh added');
  await save();
  await expect.element(page.getByText('Saved.')).toBeVisible();
  expect(server.lastAsked('EditPerson')).toEqual({
    input: {
      id: 'per_1',
      expectedVersion: 3,
      changeReason: 'Welsh added',
      bioCy: 'Yn eistedd ar y pwyllgor tai.',
    },
  });
});

test('what was published is not made a draft again', async () => {
  serverThat(saved);
  await open(FORM);
  await expect.element(page.getByLabelText('Published')).toBeChecked();
  expect(page.getByLabelText('Draft').query()).toBeNull();
});

test('what waits for a second person is not lost, and nothing is left to save', async () => {
  serverThat({
    __typename: 'WaitsForSecondPerson',
    code: 'WAITS_FOR_SECOND_PERSON',
    rule: 'R6',
    path: [],
    message: 'This text names a person, so it is kept as a draft until a second person publishes it.',
  });
  await open(FORM);
  await page.getByLabelText('About them, in English').fill('Chairs housing.');
  await page.getByLabelText('Why you change this').fill('Asked');
  await save();
  await expect.element(page.getByText('Kept as a draft: a second person publishes it.')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Ada Penhaligon', level: 1 })).toBeVisible();
});

describe('when somebody else saved first', () => {
  const conflict = {
    __typename: 'VersionConflict',
    code: 'VERSION_CONFLICT',
    rule: 'R8',
    path: ['expectedVersion'],
    message: 'Somebody else saved this first.',
    expectedVersion: 3,
    currentVersion: 5,
    conflicts: [
      { field: 'name', yours: 'Ada Rhys', theirs: 'Ada Penhaligon-Rhys' },
      { field: 'bioEn', yours: 'Chairs housing.', theirs: 'Sits on the planning committee.' },
    ],
  };

  async function runIntoConflict(): Promise<FakeServer> {
    const server = serverThat(conflict);
    await open(FORM);
    await page.getByLabelText('Name', { exact: true }).fill('Ada Rhys');
    await page.getByLabelText('About them, in English').fill('Chairs housing.');
    await page.getByLabelText('Why you change this').fill('Married');
    await save();
    await expect.element(page.getByRole('heading', { name: 'Somebody else saved first' })).toBeVisible();
    server.roots.editPerson = saved;
    return server;
  }

  test('each field can be chosen, and the choices are saved over the version that was seen', async () => {
    const server = await runIntoConflict();
    const choose = page.getByRole('button', { name: 'Save with these choices' });
    await expect.element(choose).toBeDisabled();
    await page.getByRole('group', { name: 'Name', exact: true }).getByLabelText('Take theirs').click();
    await page.getByRole('group', { name: 'About them, in English' }).getByLabelText('Use mine').click();
    expect(await audit()).toEqual([]);
    await choose.click();
    await expect.element(page.getByText('Saved.')).toBeVisible();
    expect(server.lastAsked('EditPerson')).toEqual({
      input: { id: 'per_1', expectedVersion: 5, changeReason: 'Married', bioEn: 'Chairs housing.' },
    });
  });

  test('mine can be used for all of them', async () => {
    const server = await runIntoConflict();
    await page.getByRole('button', { name: 'Use mine' }).click();
    await expect.element(page.getByText('Saved.')).toBeVisible();
    expect(server.lastAsked('EditPerson')).toMatchObject({
      input: { expectedVersion: 5, name: 'Ada Rhys', bioEn: 'Chairs housing.' },
    });
  });

  test('at 320 px both versions stand below one another and nothing scrolls sideways', async () => {
    await runIntoConflict();
    await page.viewport(320, 900);
    expect(sidewaysScroll()).toBe(0);
    expect(await audit()).toEqual([]);
  });
});
