import { Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { useSay } from '../i18n/language.ts';
import { diffWords } from './word-diff.ts';

/** A text before and after a change in one: what went is struck out, what came is underlined, and both are said in words. */
export function DiffText({ before, after }: { before: string | null; after: string | null }) {
  const say = useSay();
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {diffWords(before ?? '', after ?? '').map(({ kind, text }, index) => {
        // Parts have no name of their own and never move: their place is their key.
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const isAdded = kind === 'added';
        return (
          <Box
            key={key}
            component={isAdded ? 'ins' : 'del'}
            sx={{ backgroundColor: isAdded ? '#d8f0ee' : '#fbe3e5', color: 'text.primary' }}
          >
            <span style={visuallyHidden}>
              {say(isAdded ? 'editorial.history.added' : 'editorial.history.removed')}{' '}
            </span>
            {text}
          </Box>
        );
      })}
    </Box>
  );
}
