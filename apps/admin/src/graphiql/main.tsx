import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { defaultTabs } from './default-queries.ts';
import { fetchAnswer } from './fetcher.ts';
import { queriesStorage } from './queries-storage.ts';

const endpoint = window.location.pathname;
const isSandbox = endpoint.startsWith('/sandbox/');

const root = document.querySelector('#graphiql');
if (!root) throw new Error('The page has no place for GraphiQL.');
createRoot(root).render(
  <>
    <header className="page-header">
      <h1>
        <a href="/">Wheatsheaf</a>: the {isSandbox ? 'sandbox' : 'public'} GraphQL API
      </h1>
      <p>
        {isSandbox
          ? 'A made-up council with every case there is. Nothing in it is real.'
          : 'The record of co-operative politics in the UK, to read and to try. It needs no key.'}
      </p>
    </header>
    <main className="page-main" aria-label="GraphiQL">
      <GraphiQL
        fetcher={(question) => fetchAnswer(endpoint, question)}
        defaultTabs={defaultTabs(endpoint)}
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        storage={queriesStorage(endpoint)}
        forcedTheme="light"
      >
        <GraphiQL.Logo>Wheatsheaf</GraphiQL.Logo>
      </GraphiQL>
    </main>
  </>,
);
