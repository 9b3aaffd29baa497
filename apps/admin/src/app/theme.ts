import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

/** The accents of the widgets: purple for what can be done, teal for what is well. Each has at least 4.5:1 on white. */
const PURPLE = '#5c2d91';
const TEAL = '#00645f';
const INK = '#1e1a26';
const LINE = '#d9d4e2';

/** Calm and plain: the system's own font, square corners nearly, a focus ring that is always seen. */
export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: PURPLE, contrastText: '#fff' },
    secondary: { main: TEAL, contrastText: '#fff' },
    success: { main: TEAL },
    error: { main: '#a3202f' },
    warning: { main: '#8a4a00' },
    info: { main: PURPLE },
    text: { primary: INK, secondary: '#5b5566' },
    background: { default: '#fff', paper: '#fff' },
    divider: LINE,
  },
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif',
    h4: { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.25 },
    h5: { fontSize: '1.3rem', fontWeight: 700, lineHeight: 1.3 },
    h6: { fontSize: '1.15rem', fontWeight: 700 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    ...defaultLightTheme.components,
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': { outline: `3px solid ${INK}`, outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { animation: 'none !important', transition: 'none !important' },
        },
      },
    },
    // The ripple that marks the focus elsewhere in Material UI gives way to the ring.
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 700 } } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    // What opens above the page is told from it by a line.
    MuiPopover: { styleOverrides: { paper: { border: `1px solid ${LINE}` } } },
    MuiAutocomplete: {
      ...defaultLightTheme.components?.MuiAutocomplete,
      styleOverrides: { paper: { border: `1px solid ${LINE}` } },
    },
  },
};
