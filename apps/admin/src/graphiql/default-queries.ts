/** Questions people ask of the record, each a tab that can be run as it stands. */
const RECORD_QUERIES = [
  `# MPs in office with the joint label, and what the record does not hold yet.
query MPsInOffice {
  representatives(roles: [MP], first: 50) {
    totalCount
    coverage {
      level
      asOf
    }
    nodes {
      person {
        name
      }
      description {
        text
      }
      post {
        area {
          name {
            text
          }
        }
      }
      startedOn {
        on
      }
    }
  }
}
`,
  `# What Derby's Labour group promised, and how far it has come.
query DerbyPledges {
  pledges(organisation: { slug: "derby" }, first: 20) {
    selectionStatements {
      text
    }
    counts {
      label {
        text
      }
      count
    }
    nodes {
      reference
      title {
        text
      }
      status {
        label {
          text
        }
        since
      }
      council {
        name {
          text
        }
      }
    }
  }
}
`,
  `# Organisations by name, in either language.
query Organisations($text: String) {
  organisations(text: $text, first: 20) {
    nodes {
      slug
      kind
      nation
      gssCodes
      name {
        text
        lang
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
];

/** The same for the fictional sandbox, whose one council is Aldermere. */
const SANDBOX_QUERIES = [
  `# Aldermere is made up: its councillors, pledges and by-elections show every case there is.
query AldermereCouncillors {
  representatives(organisation: { slug: "aldermere" }, endorsements: [ANYONE], first: 50) {
    totalCount
    nodes {
      person {
        name
      }
      description {
        text
      }
    }
  }
}
`,
  `# A pledge in every status.
query AldermerePledges {
  pledges(organisation: { slug: "aldermere" }, first: 50) {
    nodes {
      reference
      title {
        text
        lang
      }
      status {
        label {
          text
        }
        since
        timeliness
        freshness
      }
    }
  }
}
`,
];

type Tab = { query: string; variables?: string };

/** The tabs that stand open on a first visit of an endpoint. */
export function defaultTabs(endpoint: string): Tab[] {
  if (endpoint.startsWith('/sandbox/')) return SANDBOX_QUERIES.map((query) => ({ query }));
  return RECORD_QUERIES.map((query) =>
    query.includes('$text') ? { query, variables: JSON.stringify({ text: 'Derby' }, null, 2) } : { query },
  );
}
